namespace TrialMatch.Terminology.Tests;

public class A_clinical_score
{
    private static readonly Scores Scores = Scores.Current;

    [Theory]
    [InlineData("New York Heart Association", "NYHA")]
    [InlineData("Child-Pugh-klasse", "Child-Pugh")]
    [InlineData("gradgruppe", "ISUP")]
    [InlineData("Heng risk", "IMDC")]
    [InlineData("revised ISS", "R-ISS")]
    public void is_known_by_its_usual_names(string written, string code) => Scores.Resolve(written).Value!.Code.Should().Be(code);

    [Fact]
    public void has_classes_that_fill_its_range_and_points_that_fill_that_of_the_score_that_tells_them()
    {
        foreach (var score in Scores.All)
        {
            score.Lowest.Should().BeLessThan(score.Highest, score.Code);
            if (!score.Classes.IsEmpty)
                score.Classes.Should().HaveCount((int)(score.Highest - score.Lowest) + 1, score.Code);
            Scores.Resolve(score.NameEn).Value.Should().BeSameAs(score);
            Scores.Resolve(score.NameNb).Value.Should().BeSameAs(score);
            if (score.From is not { } from)
                continue;
            var points = Scores.Find(from)!;
            score.Points.Should().HaveCount((int)(score.Highest - score.Lowest) + 1, score.Code);
            score.Points[0].Lowest.Should().Be(points.Lowest, score.Code);
            score.Points[^1].Highest.Should().Be(points.Highest, score.Code);
        }
    }

    [Theory]
    [InlineData("Child-Pugh", 6, "A", "A")]
    [InlineData("Child-Pugh", 7, "B", "B")]
    [InlineData("Child-Pugh", 10, "C", "C")]
    [InlineData("IMDC", 0, "favourable", "favourable")]
    [InlineData("ISUP", 7, "2", "3")]
    [InlineData("IPSS-R", 4.5, "intermediate", "intermediate")]
    public void reads_its_class_from_points(string code, double points, string lowest, string highest)
    {
        var score = Scores.Find(code)!;
        var told = score.ClassOf((decimal)points)!.Value;

        score.Label(told.Lowest).Should().Be(lowest);
        score.Label(told.Highest).Should().Be(highest);
    }

    [Fact]
    public void names_its_classes()
    {
        var nyha = Scores.Find("NYHA")!;

        nyha.ValueOf("iii").Should().Be(3);
        nyha.Label(4).Should().Be("IV");
        nyha.ValueOf("V").Should().BeNull();
    }
}

public class A_dose_of_corticosteroid
{
    [Theory]
    [InlineData("prednisolone", 10, 10)]
    [InlineData("methylprednisolone", 8, 10)]
    [InlineData("dexamethasone", 1.5, 10)]
    [InlineData("hydrocortisone", 20, 5)]
    public void is_worth_so_much_prednisolone(string code, double dose, double prednisolone) =>
        CorticosteroidDoses.InPrednisolone(code, (decimal)dose).Should().Be((decimal)prednisolone);

    [Fact]
    public void of_a_medicine_that_is_not_compared_is_not_guessed()
    {
        CorticosteroidDoses.InPrednisolone("warfarin", 5).Should().BeNull();
        Vocabulary.Medications.All.Where(term => CorticosteroidDoses.InPrednisolone(term.Code, 1) is not null)
            .Should().OnlyContain(term => Vocabulary.Medications.IsWithin(term.Code, "corticosteroid"));
    }
}
