using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Notation.Editing;
using Words = TrialMatch.Matching.Explanation.FactText;

namespace TrialMatch.Matching.Tests.ProfileLines;

public sealed class Editing_a_line
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1 2026-10, after carboplatin + pemetrexed then osimertinib, Hb 10.2 g/dL, no brain mets, 9008 Tromsø";

    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(FactTopic.Age, "", "64", "F 64, LUAD")]
    [InlineData(FactTopic.Age, "", "1962", "F born 1962, LUAD")]
    [InlineData(FactTopic.Sex, "", "M", "M 63, LUAD")]
    [InlineData(FactTopic.Stage, "", "III", "F 63, LUAD, stage III, EGFR")]
    [InlineData(FactTopic.Stage, "", "", "F 63, LUAD, EGFR")]
    [InlineData(FactTopic.Diagnosis, "", "melanoma", "F 63, stage IV, melanoma, EGFR")]
    [InlineData(FactTopic.Performance, "Ecog", "ECOG 2", "ECOG 2, after")]
    [InlineData(FactTopic.Variant, "EGFR", "exon 19 deletion", "EGFR exon 19 deletion, PD-L1")]
    [InlineData(FactTopic.Expression, "PD-L1", "TPS 1%", "PD-L1 TPS 1%, ECOG")]
    [InlineData(FactTopic.Measurement, "hemoglobin", "12.5", "haemoglobin 12.5, no brain")]
    [InlineData(FactTopic.Metastasis, "brain", "brain mets stable", "brain mets stable, 9008")]
    [InlineData(FactTopic.Residence, "", "Oslo", "no brain mets, Oslo")]
    [InlineData(FactTopic.CopyNumber, "MET", "amplification", "9008 Tromsø, MET amplification")]
    [InlineData(FactTopic.Therapy, "docetaxel", "docetaxel", "9008 Tromsø, after docetaxel")]
    public void changes_what_is_asked_and_leaves_the_rest_as_it_was_written(FactTopic topic, string subject, string typed, string expected)
    {
        var slot = new ProfileSlot(topic, subject);

        var (line, outcome) = ProfileLineEdit.Set(Line, slot, typed, Today);

        outcome.Should().Be(EditOutcome.Done);
        line.Should().Contain(expected);
        Facts(line, slot).Should().Equal(Facts(Line, slot), "whatever else the line says stays");
    }

    [Theory]
    [InlineData("F 63, LUAD", FactTopic.Stage, "", "V", EditOutcome.NotUnderstood)]
    [InlineData("F 63, LUAD", FactTopic.Stage, "", "ECOG 1", EditOutcome.NotUnderstood)]
    [InlineData("F 63, LUAD", FactTopic.Age, "", "163", EditOutcome.NotUnderstood)]
    [InlineData("F 63, LUAD", FactTopic.Residence, "", "Oslo, ECOG 1", EditOutcome.NotUnderstood)]
    [InlineData("KRAS/NRAS wild type", FactTopic.Variant, "KRAS", "p.G12D", EditOutcome.NotSeparable)]
    [InlineData("after carboplatin + pemetrexed", FactTopic.Therapy, "carboplatin", "", EditOutcome.NotSeparable)]
    [InlineData("F 63, LUADX", FactTopic.Age, "", "64", EditOutcome.NotSeparable)]
    public void refuses_what_it_cannot_do_without_changing_something_else(string line, FactTopic topic, string subject, string typed, EditOutcome expected)
    {
        var (same, outcome) = ProfileLineEdit.Set(line, new ProfileSlot(topic, subject), typed, Today);

        outcome.Should().Be(expected);
        same.Should().Be(line);
    }

    [Fact]
    public void begins_with_an_empty_one() =>
        ProfileLineEdit.Set("", new ProfileSlot(FactTopic.Diagnosis), "LUAD", Today).Should().Be(("LUAD", EditOutcome.Done));

    [Fact]
    public void may_empty_it() =>
        ProfileLineEdit.Set("LUAD", new ProfileSlot(FactTopic.Diagnosis), "", Today).Should().Be(("", EditOutcome.Done));

    [Fact]
    public void shows_what_the_line_says_of_each_thing_as_it_is_written()
    {
        var read = ProfileLine.Parse(Line, Today);

        Told(FactTopic.Stage).Should().Be("stage IV");
        Told(FactTopic.Variant, "EGFR").Should().Be("EGFR p.L858R");
        Told(FactTopic.Therapy, "osimertinib").Should().Contain("osimertinib");
        Told(FactTopic.Variant, "KRAS").Should().BeEmpty();

        string Told(FactTopic topic, string subject = "") => ProfileLineEdit.Told(read, Line, new ProfileSlot(topic, subject));
    }

    [Theory]
    [InlineData(FactTopic.Performance, "Ecog", 5)]
    [InlineData(FactTopic.Stage, "", 4)]
    [InlineData(FactTopic.Metastasis, "brain", 2)]
    [InlineData(FactTopic.CopyNumber, "MET", 2)]
    [InlineData(FactTopic.Fusion, "ALK", 2)]
    [InlineData(FactTopic.Expression, "HER2", 2)]
    [InlineData(FactTopic.Expression, "PD-L1", 3)]
    [InlineData(FactTopic.Signature, "Msi", 2)]
    [InlineData(FactTopic.Therapy, "osimertinib", 2)]
    [InlineData(FactTopic.Condition, "hiv", 2)]
    [InlineData(FactTopic.MeasurableDisease, "", 2)]
    public void offers_answers_that_can_be_read_as_what_was_asked(FactTopic topic, string subject, int least)
    {
        var slot = new ProfileSlot(topic, subject);

        var answers = SlotWordings.AnswersTo(slot);

        answers.Length.Should().BeGreaterThanOrEqualTo(least, string.Join("|", answers.Select(answer => answer.Text)));
        answers.Should().OnlyContain(answer => ProfileLineEdit.Set("M 50, melanoma", slot, answer.Text, Today).Outcome == EditOutcome.Done);
        answers.Select(answer => answer.In(CultureInfo.GetCultureInfo("nb"))).Should().OnlyHaveUniqueItems();
    }

    /// <summary>What the line says of everything else, in words.</summary>
    private static string[] Facts(string line, ProfileSlot but) =>
    [
        .. ProfileLine.Parse(line, Today).Items.SelectMany(item => item.Facts).Where(fact => !but.IsToldBy(fact))
            .Select(fact => $"{fact.Fact.Date:O} {Words.Of(fact, CultureInfo.GetCultureInfo("en"))}").Distinct().Order(StringComparer.Ordinal),
    ];
}
