using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

public class A_trial_that_asks_about_earlier_treatment
{
    private static PriorTherapyCriterion Prior(string drug) => new() { Subject = new TherapySubject(drug, null) };

    [Theory]
    [InlineData("osimertinib")]
    [InlineData("third-generation EGFR inhibitor")]
    [InlineData("EGFR inhibitor")]
    public void knows_the_classes_that_a_drug_belongs_to(string asked) =>
        Patient(Had("osimertinib")).Asked(Prior(asked)).Truth.Should().Be(Truth.Met);

    [Fact]
    public void does_not_take_silence_for_never()
    {
        var answer = Patient(Had("osimertinib")).Asked(Prior("pembrolizumab"));

        answer.Truth.Should().Be(Truth.Unknown);
        answer.Missing.Should().Equal(new MissingFact(MissingKind.NotRecorded, FactTopic.Therapy, "pembrolizumab"));
    }

    [Fact]
    public void believes_a_complete_history() =>
        Patient(Had("osimertinib"), History(complete: true)).Asked(Prior("pembrolizumab")).Truth.Should().Be(Truth.NotMet);

    [Fact]
    public void believes_that_a_class_was_never_given() =>
        Patient(NeverHad("immune checkpoint inhibitor")).Asked(Prior("pembrolizumab")).Truth.Should().Be(Truth.NotMet);

    [Fact]
    public void leaves_open_which_drug_of_a_class_was_given() =>
        Patient(Had("EGFR inhibitor")).Asked(Prior("osimertinib")).Missing.Should().ContainSingle().Which.Kind.Should().Be(MissingKind.TooCoarse);

    [Theory]
    [InlineData(true, Truth.Met)]
    [InlineData(false, Truth.NotMet)]
    [InlineData(null, Truth.Unknown)]
    public void asks_for_progression_only_where_it_is_told(bool? progressed, Truth expected) =>
        Patient(Had("osimertinib", progressed: progressed), History(complete: true))
            .Asked(Prior("osimertinib") with { Progression = true }).Truth.Should().Be(expected);

    [Fact]
    public void turns_the_washout_into_the_first_possible_date()
    {
        var answer = Patient(Had("osimertinib", stop: PartialDate.Of(DaysAgo(10))))
            .Asked(new WashoutCriterion { Subject = new TherapySubject("EGFR inhibitor", null), Days = 28 });

        answer.Truth.Should().Be(Truth.NotMet);
        answer.Change.Should().Be(new PossibleChange(DaysAgo(10).AddDays(28)));
    }

    [Fact]
    public void counts_the_day_on_which_the_washout_ends_as_passed() =>
        Patient(Had("osimertinib", stop: PartialDate.Of(DaysAgo(28))))
            .Asked(new WashoutCriterion { Subject = new TherapySubject("osimertinib", null), Days = 28 }).Truth.Should().Be(Truth.Met);

    [Fact]
    public void leaves_a_washout_open_when_the_month_does_not_decide() =>
        Patient(Had("osimertinib", stop: new PartialDate(2026, 10)))
            .Asked(new WashoutCriterion { Subject = new TherapySubject("osimertinib", null), Days = 28 }).Truth.Should().Be(Truth.Unknown);

    [Theory]
    [InlineData(">= 1", Truth.Met)]
    [InlineData(">= 2", Truth.Unknown)]
    [InlineData("= 0", Truth.NotMet)]
    [InlineData("1..2", Truth.Unknown)]
    [InlineData("<= 0", Truth.NotMet)]
    public void counts_lines_as_an_interval_while_the_history_may_be_incomplete(string asked, Truth expected)
    {
        NumericRange.TryParse(asked, out var range).Should().BeTrue();
        Patient(Had("osimertinib")).Asked(new LinesCriterion { Range = range }).Truth.Should().Be(expected);
    }

    [Fact]
    public void does_not_count_adjuvant_treatment_as_a_line() =>
        Patient(Had("osimertinib", intent: TherapyIntent.Adjuvant), History(complete: true))
            .Asked(new LinesCriterion { Range = NumericRange.Between(0, 0) }).Truth.Should().Be(Truth.Met);
}
