using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Tests.Evaluation.Therapies;

public class Earlier_treatment
{
    [Theory]
    [InlineData("after FOLFOX (adjuvant)", "prior therapy oxaliplatin for adjuvant intent", "yes")]
    [InlineData("after FOLFOX (adjuvant)", "prior therapy oxaliplatin for curative intent", "yes")]
    [InlineData("after FOLFOX (adjuvant) only", "prior therapy oxaliplatin for palliative intent", "no")]
    [InlineData("after FOLFOX", "prior therapy oxaliplatin for palliative intent", "yes")]
    [InlineData("after FOLFOX (adjuvant) only", "prior therapy systemic in metastatic setting", "no")]
    [InlineData("after FOLFOX for metastatic disease", "prior therapy systemic in metastatic setting", "yes")]
    [InlineData("after FOLFOX", "prior therapy systemic in metastatic setting", "unknown: TherapyIntent TooCoarse")]
    [InlineData("after FOLFOX", "prior therapy systemic in advanced setting", "yes")]
    [InlineData("after FOLFOX (adjuvant)", "prior therapy systemic in early setting", "unknown: TherapyIntent TooCoarse")]
    public void is_asked_for_by_intent_and_setting(string patient, string criterion, string answer) =>
        Asking.Of(patient, criterion).InWords().Should().Be(answer);

    [Theory]
    [InlineData("after carboplatin + pemetrexed then osimertinib", "prior therapy osimertinib in line 1..2", "yes")]
    [InlineData("after carboplatin + pemetrexed then osimertinib only", "prior therapy osimertinib in first line", "no")]
    [InlineData("after FOLFOX (adjuvant) only", "prior therapy FOLFOX in line = 1", "no")]
    [InlineData("after carboplatin + pemetrexed then osimertinib", "prior therapy osimertinib latest", "yes")]
    [InlineData("after osimertinib then carboplatin + pemetrexed only", "prior therapy osimertinib latest", "no")]
    [InlineData("after FOLFOX (adjuvant) then irinotecan only", "prior therapy FOLFOX most recent", "no")]
    [InlineData("after carboplatin + pemetrexed then pemetrexed maintenance", "prior therapy platinum latest", "yes")]
    public void is_asked_for_by_line_and_as_the_most_recent(string patient, string criterion, string answer) =>
        Asking.Of(patient, criterion).InWords().Should().Be(answer);

    [Fact]
    public void that_may_not_be_the_most_recent_is_left_open()
    {
        var patient = Given.Patient(Given.Had("osimertinib"), Given.Had("docetaxel"), Given.History(complete: true));

        var answer = patient.Asked(new PriorTherapyCriterion { Subject = new TherapySubject("osimertinib", null), Latest = true });

        answer.InWords().Should().Be("unknown: TherapyDate NotReported");
    }

    [Theory]
    [InlineData("after osimertinib until 2026-03-31, progression 2026-03", "yes")]
    [InlineData("after osimertinib until 2026-03-15, progression 2026-04", "unknown: TherapyProgressionDate TooCoarse")]
    [InlineData("after osimertinib until 2026-03-31, progression 2026-04-30", "yes")]
    [InlineData("after osimertinib until 2026-03-31, progression 2026-05-01", "no")]
    [InlineData("after osimertinib until 2026-03-31, progression 2026-06", "no")]
    [InlineData("after osimertinib, progression 2026-06", "unknown: TherapyDate NotReported")]
    [InlineData("after osimertinib until 2026-03-31 with progression", "unknown: TherapyProgressionDate NotReported")]
    [InlineData("after osimertinib until 2026-11-01 with progression", "yes")]
    [InlineData("after osimertinib until 2026-03-31, stopped for progression", "yes")]
    [InlineData("after osimertinib until 2026-03-31, best response PD", "yes")]
    [InlineData("after osimertinib until 2026-03-31, no progression", "no")]
    [InlineData("after osimertinib until 2026-03-31", "unknown: TherapyOutcome NotReported")]
    public void is_asked_for_with_progression_on_it_or_within_a_calendar_month(string patient, string answer) =>
        Asking.Of(patient + ", nothing else", "prior therapy osimertinib with progression on it or within 1 month").InWords().Should().Be(answer);

    [Fact]
    public void whose_progression_came_before_the_next_line_began_was_within_that_time() =>
        Asking.Of("after osimertinib until 2026-03-01 with progression then docetaxel since 2026-03-20", "prior therapy osimertinib with progression on it or within 1 month")
            .Should().Match<CriterionEvaluation>(answer => answer.Truth == Truth.Met && answer.Cautions.Contains(Caution.Derived));

    [Fact]
    public void that_is_said_both_to_have_failed_and_not_contradicts_itself()
    {
        var patient = Given.Patient(Given.Had("osimertinib", progressed: false) with { ProgressedOn = new PartialDate(2026, 3) });

        patient.Asked(new PriorTherapyCriterion { Subject = new TherapySubject("osimertinib", null), Progression = true })
            .InWords().Should().Be("unknown: TherapyOutcome Conflicting");
    }

    [Theory]
    [InlineData("after daratumumab until 2026-03-01, progression 2026-04-30", "yes")]
    [InlineData("after daratumumab until 2026-03-01, progression 2026-05-01", "no")]
    [InlineData("refractory to daratumumab", "yes")]
    [InlineData("after daratumumab until 2026-03-01, completed, no progression", "no")]
    public void is_refractory_when_the_disease_came_back_within_60_days(string patient, string answer) =>
        Asking.Of(patient + ", nothing else", "prior therapy anti-CD38 refractory").InWords().Should().Be(answer);

    [Theory]
    [InlineData("after osimertinib (PR, PD 2026-05)", "prior therapy osimertinib with response", "yes")]
    [InlineData("after osimertinib (SD) only", "prior therapy osimertinib with response", "no")]
    [InlineData("after osimertinib (SD) only", "prior therapy osimertinib with best response partial or stable", "yes")]
    [InlineData("after osimertinib", "prior therapy osimertinib with response", "unknown: TherapyResponse NotReported")]
    [InlineData("after osimertinib, stopped for toxicity", "prior therapy EGFR inhibitor stopped for toxicity", "yes")]
    [InlineData("after osimertinib, completed, nothing else", "prior therapy EGFR inhibitor stopped for toxicity", "no")]
    [InlineData("on osimertinib, nothing else", "prior therapy EGFR inhibitor stopped for toxicity", "no")]
    [InlineData("after osimertinib", "prior therapy EGFR inhibitor stopped for toxicity", "unknown: TherapyStopReason NotReported")]
    [InlineData("FOLFIRINOX x 8 cycles 2025-03 to 2025-09, progression", "prior therapy FOLFIRINOX at least 8 cycles", "yes")]
    [InlineData("FOLFIRINOX x 7 cycles only", "prior therapy FOLFIRINOX at least 8 cycles", "no")]
    [InlineData("after FOLFIRINOX", "prior therapy FOLFIRINOX at least 8 cycles", "unknown: TherapyCycles NotReported")]
    [InlineData("palbociclib 2025-03-01 to 2025-08-31", "prior therapy CDK4/6 inhibitor for at least 6 months", "yes")]
    [InlineData("palbociclib 2025-03-01 to 2025-08-30, nothing else", "prior therapy CDK4/6 inhibitor for at least 6 months", "no")]
    [InlineData("palbociclib 2025-03 to 2025-09", "prior therapy CDK4/6 inhibitor for at least 6 months", "unknown: TherapyDate TooCoarse")]
    [InlineData("palbociclib 2025-03 to 2025-10", "prior therapy CDK4/6 inhibitor for at least 6 months", "yes")]
    [InlineData("after palbociclib until 2025-09", "prior therapy CDK4/6 inhibitor for at least 6 months", "unknown: TherapyStart NotReported")]
    [InlineData("on palbociclib since 2026-05-23", "prior therapy CDK4/6 inhibitor for at least 6 months", "yes")]
    public void is_asked_for_by_response_reason_cycles_and_duration(string patient, string criterion, string answer) =>
        Asking.Of(patient, criterion).InWords().Should().Be(answer);

    [Theory]
    [InlineData("after gefitinib then osimertinib", "yes")]
    [InlineData("after osimertinib then osimertinib only", "no")]
    [InlineData("after osimertinib", "unknown: Therapy NotRecorded")]
    public void is_counted_by_different_drugs_of_a_class(string patient, string answer) =>
        Asking.Of(patient, "prior therapy EGFR inhibitor at least 2 different").InWords().Should().Be(answer);

    [Theory]
    [InlineData("after osimertinib until 2026-10-25", "yes, until 2026-11-23")]
    [InlineData("after osimertinib until 2026-10-24 only", "no")]
    [InlineData("after osimertinib until 2026-10 only", "unknown: TherapyDate TooCoarse")]
    [InlineData("after osimertinib until 2026-11", "yes, until 2026-11-30")]
    [InlineData("on osimertinib", "yes, until 2026-12-21")]
    [InlineData("after osimertinib", "unknown: TherapyDate NotReported")]
    public void within_28_days_expires(string patient, string answer) =>
        Asking.Of(patient, "prior therapy osimertinib within 28 days").InWords().Should().Be(answer);

    [Theory]
    [InlineData("after FOLFOX", "prior therapy FLOX", "yes")]
    [InlineData("after fluorouracil + oxaliplatin", "prior therapy FOLFOX", "yes")]
    [InlineData("after FOLFIRI only", "prior therapy FOLFOX", "no")]
    [InlineData("after fluorouracil then oxaliplatin only", "prior therapy FOLFOX", "no")]
    [InlineData("after fluorouracil + platinum", "prior therapy FOLFOX", "unknown: Therapy TooCoarse")]
    [InlineData("after R-CHOP", "prior therapy anti-CD20", "yes")]
    [InlineData("after cyclophosphamide + doxorubicin + vincristine + prednisone", "prior therapy CHOP", "yes")]
    [InlineData("after carfilzomib + lenalidomide only", "prior therapy KRd", "no")]
    [InlineData("after prednisolone only", "prior therapy systemic", "no")]
    [InlineData("after systemic", "prior therapy platinum", "unknown: Therapy TooCoarse")]
    [InlineData("after chemotherapy only", "prior therapy platinum", "unknown: Therapy TooCoarse")]
    [InlineData("after chemotherapy only", "prior therapy immunotherapy", "no")]
    public void of_a_regimen_is_what_it_contains(string patient, string criterion, string answer) =>
        Asking.Of(patient, criterion).InWords().Should().Be(answer);

    [Fact]
    public void that_is_denied_on_the_same_day_is_a_conflict() =>
        Asking.Of("after pembrolizumab, no prior immunotherapy", "prior therapy anti-PD-1").InWords().Should().Be("unknown: Therapy Conflicting");

    [Theory]
    [InlineData(40, 10, Truth.NotMet)]
    [InlineData(10, 40, Truth.Met)]
    [InlineData(10, 10, Truth.Unknown)]
    public void follows_the_newer_of_two_statements(int givenSaid, int neverSaid, Truth expected) =>
        Given.Patient(Given.Had("pembrolizumab") with { Date = Given.DaysAgo(givenSaid) }, Given.NeverHad("immunotherapy") with { Date = Given.DaysAgo(neverSaid) })
            .Asked(new PriorTherapyCriterion { Subject = new TherapySubject("anti-PD-1", null) }).Truth.Should().Be(expected);
}
