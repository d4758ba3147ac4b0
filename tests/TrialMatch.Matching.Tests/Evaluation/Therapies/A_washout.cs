using TrialMatch.Matching.Evaluation;

namespace TrialMatch.Matching.Tests.Evaluation.Therapies;

public class A_washout
{
    [Theory]
    [InlineData("after osimertinib until 2026-10-25", "yes")]
    [InlineData("after osimertinib until 2026-10-26", "no, until 2026-11-23")]
    [InlineData("after osimertinib until 2026-11-22", "no, until 2026-12-20")]
    [InlineData("after osimertinib until 2026-09", "yes")]
    [InlineData("after osimertinib until 2026-10", "unknown: TherapyDate TooCoarse")]
    [InlineData("after osimertinib until 2026-11", "no, until 2026-11-29")]
    [InlineData("after osimertinib until 2025", "yes")]
    [InlineData("after osimertinib until 2026", "unknown: TherapyDate TooCoarse")]
    [InlineData("after osimertinib", "unknown: TherapyDate NotReported")]
    [InlineData("on osimertinib since 2026-01", "no, until 2026-12-20")]
    [InlineData("after carboplatin until 2026-11-20", "unknown: Therapy NotRecorded")]
    [InlineData("after carboplatin until 2026-11-20, no prior EGFR inhibitor", "yes")]
    [InlineData("untreated", "yes")]
    public void of_28_days_is_decided_at_its_boundary(string patient, string answer) =>
        Asking.Of(patient, "washout EGFR inhibitor 28 days").InWords().Should().Be(answer);

    [Theory]
    [InlineData("2026-11-22", "no, until 2026-12-08")]
    [InlineData("2026-12-07", "no, until 2026-12-08")]
    [InlineData("2026-12-08", "yes")]
    public void counts_to_the_planned_start_of_treatment(string start, string answer) =>
        Asking.Of("after docetaxel until 2026-11-10", "washout chemotherapy 28 days", start).InWords().Should().Be(answer);

    [Fact]
    public void says_when_it_counted_to_the_day_of_evaluation()
    {
        Asking.Of("after docetaxel until 2026-11-10", "washout chemotherapy 28 days").Cautions.Should().Contain(Caution.NoPlannedStart);
        Asking.Of("after docetaxel until 2026-11-10", "washout chemotherapy 28 days", "2026-11-25").Cautions.Should().NotContain(Caution.NoPlannedStart);
    }

    [Fact]
    public void of_several_treatments_ends_with_the_last() =>
        Asking.Of("after docetaxel until 2026-11-01 then gemcitabine until 2026-11-10", "washout chemotherapy 28 days").InWords().Should().Be("no, until 2026-12-08");

    [Fact]
    public void knows_that_a_treatment_recorded_as_past_had_ended_when_it_was_recorded()
    {
        var patient = Given.Patient(Given.Had("docetaxel") with { Date = Given.DaysAgo(40) });

        var answer = patient.Asked(new Criteria.WashoutCriterion { Subject = new Criteria.TherapySubject("chemotherapy", null), Days = 28 });

        answer.Truth.Should().Be(Truth.Met);
        answer.Cautions.Should().Contain(Caution.Derived);
    }

    [Theory]
    [InlineData("after palliative radiotherapy to spine until 2026-11-15", "washout radiotherapy 14 days", "no, until 2026-11-29")]
    [InlineData("palliative radiotherapy to spine 2026-11-15", "washout palliative radiotherapy 7 days", "yes")]
    [InlineData("palliative radiotherapy to spine 2026-11-15", "washout radiotherapy to brain 28 days", "unknown: Therapy NotRecorded")]
    [InlineData("palliative radiotherapy to spine 2026-11-15, no prior radiotherapy to brain", "washout radiotherapy to brain 28 days", "yes")]
    [InlineData("palliative radiotherapy to spine 2026-11-15", "washout radiotherapy to bone 28 days", "no, until 2026-12-13")]
    [InlineData("radiotherapy 2026-11-15", "washout radiotherapy to brain 28 days", "unknown: RadiotherapySite NotReported")]
    [InlineData("radiotherapy to bone 2026-11-15", "washout radiotherapy to spine 28 days", "unknown: RadiotherapySite TooCoarse")]
    [InlineData("radiotherapy 2026-11-15", "washout palliative radiotherapy 14 days", "unknown: TherapyIntent NotReported")]
    [InlineData("surgery 2026-11-01", "washout surgery 28 days", "no, until 2026-11-29")]
    [InlineData("autologous transplant 2026-09-01", "washout autologous transplant 90 days", "no, until 2026-11-30")]
    [InlineData("autologous transplant 2026-09-01, no prior allogeneic transplant", "washout allogeneic transplant 180 days", "yes")]
    [InlineData("transplant 2026-09-01", "washout allogeneic transplant 180 days", "unknown: TransplantKind NotReported")]
    [InlineData("HMAS 2024-05", "washout autologous transplant 90 days", "yes")]
    public void is_told_apart_by_site_intent_and_kind(string patient, string criterion, string answer) =>
        Asking.Of(patient, criterion).InWords().Should().Be(answer);

    [Theory]
    [InlineData("after osimertinib until 2026-11-12", "yes")]
    [InlineData("after osimertinib until 2026-11-13", "no, until 2026-11-23")]
    [InlineData("after pembrolizumab until 2026-10-25", "yes")]
    [InlineData("after pembrolizumab until 2026-10-26", "no, until 2026-11-23")]
    public void of_28_days_or_5_half_lives_takes_the_shorter(string patient, string answer) =>
        Asking.Of(patient, "washout systemic 28 days or 5 half-lives whichever is shorter").InWords().Should().Be(answer);

    [Theory]
    [InlineData("after osimertinib until 2026-10-25", "yes")]
    [InlineData("after pembrolizumab until 2026-10-25", "no, until 2027-02-12")]
    [InlineData("after zipalertinib until 2026-10-25", "unknown: HalfLife NotRecorded")]
    [InlineData("after zipalertinib until 2026-10-26", "no, until 2026-11-23")]
    public void of_28_days_or_5_half_lives_takes_the_longer(string patient, string answer) =>
        Asking.Of(patient, "washout targeted therapy 28 days or 5 half-lives whichever is longer".Replace("targeted therapy", "systemic")).InWords().Should().Be(answer);

    [Fact]
    public void says_when_only_the_days_could_be_counted() =>
        Asking.Of("after zipalertinib until 2026-11-10", "washout systemic 28 days or 5 half-lives").Should()
            .Match<CriterionEvaluation>(answer => answer.Truth == Truth.NotMet && answer.Cautions.Contains(Caution.HalfLifeUnknown));

    [Theory]
    [InlineData("after osimertinib in a trial until 2026-11-10", "no, until 2026-12-08")]
    [InlineData("after osimertinib until 2026-11-10", "unknown: TrialParticipation NotReported")]
    [InlineData("after osimertinib until 2026-01", "yes")]
    [InlineData("no trial participation", "yes")]
    [InlineData("never investigational drug", "yes")]
    [InlineData("", "unknown: Therapy NotRecorded")]
    public void of_study_drugs_needs_to_know_which_drugs_were_that(string patient, string answer) =>
        Asking.Of("F 63, " + patient, "washout investigational drug 28 days").InWords().Should().Be(answer);
}
