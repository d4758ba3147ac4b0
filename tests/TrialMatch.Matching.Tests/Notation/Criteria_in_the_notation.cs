using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Matching.Tests.Notation;

public class Criteria_in_the_notation
{
    private const string Whole = """
        [I-01] age >= 18
        [I-02] diagnosis NSCLC
        [I-03] any of:
          source: EGFR mutation, exon 19 deletion or L858R: "sensitising".
          nb: Følsom EGFR-mutasjon.
          variant EGFR p.L858R
          variant EGFR exon 19 deletion
        at least 2 of:
          measurable disease
          all of:
            consent
            sex female
          performance ECOG <= 1
        [E-01] none of:
          metastasis brain active
            source: Symptomatic brain metastases.
            en: Brain metastases that are not treated.
            nb: Hjernemetastaser som ikke er behandlet.

        """;

    [Fact]
    public void print_back_to_the_same_text() =>
        CriteriaNotation.Print(CriteriaNotation.Parse(Whole).Criteria!).Should().Be(Whole.ReplaceLineEndings("\n"));

    [Fact]
    public void keep_references_sources_and_plain_texts_with_their_criterion()
    {
        var criteria = CriteriaNotation.Parse(Whole).Criteria!.Criteria;

        criteria[2].Should().BeOfType<AnyOf>().Which.Reference.Should().Be("I-03");
        criteria[2].Source.Should().Be("EGFR mutation, exon 19 deletion or L858R: \"sensitising\".");
        criteria[3].Should().BeOfType<Criteria.AtLeast>().Which.Count.Should().Be(2);
        var brain = ((NoneOf)criteria[4]).Children.Single();
        brain.Should().BeOfType<MetastasisCriterion>().Which.Active.Should().BeTrue();
        brain.Text.Should().Contain("nb", "Hjernemetastaser som ikke er behandlet.");
    }

    [Fact]
    public void may_be_indented_as_a_whole_by_any_width_and_hold_comments_and_empty_lines()
    {
        var read = CriteriaNotation.Parse("    # of the trial\r\n\r\n    any of:\r\n       consent\r\n       sex male\r\n    age >= 18\r\n");

        read.Errors.Should().BeEmpty();
        CriteriaNotation.Print(read.Criteria!).Should().Be("any of:\n  consent\n  sex male\nage >= 18\n");
    }

    [Fact]
    public void are_none_when_nothing_is_written() => CriteriaNotation.Parse(" \n# nothing\n").Criteria!.Criteria.Should().BeEmpty();

    [Fact]
    public void never_print_a_line_break_inside_a_text()
    {
        var criteria = new EligibilityCriteria([new JudgementCriterion { Question = "One\r\nand\ttwo?", Source = "a\u2028b", Reference = "I[1]" }]);

        CriteriaNotation.Print(criteria).Should().Be("[I(1)] judgement \"One and two?\"\n  source: a b\n");
    }

    [Fact]
    public void tell_all_that_is_wrong_and_not_only_the_first()
    {
        var errors = CriteriaNotation.Parse("age >= eighteen\nconsent\n  sex male\nvariant EGRF\nany of:\n", firstLine: 10).Errors;

        errors.Select(error => (error.Line, error.Column)).Should().Equal((10, 5), (12, 3), (13, 9), (14, 1));
        errors[2].Nearest.Should().Contain("EGFR");
    }

    [Theory]
    [InlineData("aeg >= 18", 1, 1, "read `aeg`", "age")]
    [InlineData("age", 1, 4, "read `age`, and there it ends", null)]
    [InlineData("age 18", 1, 5, "read `age`, then `18`", null)]
    [InlineData("age 18..12", 1, 5, "18..12", null)]
    [InlineData("age >= 18 or so", 1, 11, "then `or`", null)]
    [InlineData("variant EGRF", 1, 9, "then `EGRF`", "EGFR")]
    [InlineData("variant TRK", 1, 9, "several meanings", "NTRK1")]
    [InlineData("variant EGFR misense", 1, 14, "then `misense`", "missense")]
    [InlineData("variant EGFR exon 19 exon 20", 1, 22, "already there", null)]
    [InlineData("variant EGFR vaf <= 5 %", 1, 18, "<= 5", null)]
    [InlineData("copy number MET amplifcation", 1, 17, "then `amplifcation`", "amplification")]
    [InlineData("fusion FOO::ALK", 1, 8, "then `FOO::ALK`", null)]
    [InlineData("expression PD-L1 >= 50 %", 1, 18, "without the kind of score", null)]
    [InlineData("expression PD-L1", 1, 17, "there it ends", null)]
    [InlineData("expression PDL-7 positive", 1, 12, "then `PDL-7`", "PD-L1")]
    [InlineData("signature MSI >= 10", 1, 15, "then `>=`", null)]
    [InlineData("signature TMP >= 10", 1, 11, "then `TMP`", "TMB")]
    [InlineData("prior therapy osimertinb", 1, 15, "then `osimertinb`", "osimertinib")]
    [InlineData("prior therapy osimertinib for fun", 1, 31, "then `fun`", null)]
    [InlineData("washout osimertinib", 1, 20, "there it ends", null)]
    [InlineData("lines two", 1, 7, "then `two`", null)]
    [InlineData("diagnosis lungcanser", 1, 11, "then `lungcanser`", null)]
    [InlineData("diagnosis NSCLC,", 1, 17, "there it ends", null)]
    [InlineData("stage VI", 1, 7, "then `VI`", null)]
    [InlineData("extent widespread", 1, 8, "then `widespread`", null)]
    [InlineData("laboratory hemoglobin >= 9", 1, 27, "there it ends", null)]
    [InlineData("laboratory hemoglobin >= 9 furlongs", 1, 28, "then `furlongs`", null)]
    [InlineData("laboratory hemoglobine9 >= 9 g/dL", 1, 12, "then `hemoglobine9`", "hemoglobin")]
    [InlineData("comorbidity intersitial lung disease", 1, 13, "then `intersitial`", "interstitial lung disease")]
    [InlineData("residence Noregia", 1, 11, "then `Noregia`", "Noreg")]
    [InlineData("judgement May the patient travel?", 1, 11, "then `May`", null)]
    [InlineData("judgement \"unended", 1, 11, "then `\"unended`", null)]
    [InlineData("unrecognised {\"genus\":1}", 1, 25, "no criterion in JSON", null)]
    [InlineData("[I-1 age >= 18", 1, 1, "read `[I-1`", null)]
    [InlineData("any of", 1, 7, "there it ends", null)]
    [InlineData("any of: consent", 1, 9, "then `consent`", null)]
    [InlineData("at least 3 of:\n  consent\n  sex male", 1, 1, "has 2 parts", null)]
    [InlineData("at least 0 of:\n  consent", 1, 1, "has 1 parts", null)]
    [InlineData("any of:", 1, 1, "empty", null)]
    [InlineData("any of:\n  consent\n   sex male", 3, 4, "indented below", null)]
    [InlineData("any of:\n    consent\n  sex male", 3, 3, "other blanks", null)]
    [InlineData("source: nothing above", 1, 1, "no criterion directly above", null)]
    [InlineData("any of:\n  consent\n  nb: for sent", 3, 3, "no criterion directly above", null)]
    [InlineData("consent\n  nb: ja\n  nb: jo", 3, 3, "twice", null)]
    [InlineData("consent\n  nb:", 2, 3, "is empty", null)]
    [InlineData("any of:\n\tconsent", 2, 1, "control character", null)]
    [InlineData("[X] unrecognised {\"kind\":\"new\"}", 1, 1, "inside its JSON", null)]
    public void name_line_and_column_of_what_cannot_be_read(string text, int line, int column, string message, string? nearest)
    {
        var result = CriteriaNotation.Parse(text);
        result.Success.Should().BeFalse();
        var error = result.Errors[0];
        (error.Line, error.Column).Should().Be((line, column), error.ToString());
        error.Message.Should().Contain(message);
        error.Expected.Should().NotBeEmpty();
        if (nearest is not null)
            error.Nearest.Should().Contain(nearest, error.ToString());
    }

    [Fact]
    public void are_refused_when_nested_too_deeply_or_too_long()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Range(0, depth).Select(level => new string(' ', level) + "any of:\n")) + new string(' ', depth) + "consent\n";

        CriteriaNotation.Parse(Nested(NotationLimits.Depth)).Success.Should().BeTrue();
        CriteriaNotation.Parse(Nested(NotationLimits.Depth + 1)).Errors[0].Message.Should().Contain("nested too deeply");
        CriteriaNotation.Parse(Nested(5_000)).Success.Should().BeFalse();
        CriteriaNotation.Parse($"unstructured \"{new string('x', NotationLimits.CriteriaLine)}\"").Errors.Single().Message.Should().Contain("too long");
        CriteriaNotation.Parse(new string('\n', NotationLimits.CriteriaText + 1)).Errors.Single().Message.Should().Contain("too long");
    }
}
