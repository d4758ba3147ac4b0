namespace TrialMatch.Matching.Tests.Evaluation.Therapies;

public class Platinum_sensitivity
{
    [Theory]
    [InlineData("carboplatin + paclitaxel 2025-01 to 2025-06-15, progression 2025-12-14", "no", "yes", "no")]
    [InlineData("carboplatin + paclitaxel 2025-01 to 2025-06-15, progression 2025-12-15", "yes", "no", "no")]
    [InlineData("carboplatin + paclitaxel 2025-01 to 2025-06, progression 2025-12", "unknown: TherapyProgressionDate TooCoarse", "unknown: TherapyProgressionDate TooCoarse", "no")]
    [InlineData("carboplatin + paclitaxel 2025-01 to 2025-06-15, progression 2025-07-13", "no", "yes", "yes")]
    [InlineData("carboplatin + paclitaxel 2025-01 to 2025-06-15, progression 2025-07-14", "no", "yes", "no")]
    [InlineData("carboplatin + paclitaxel 2025-01 to 2025-06-15, stopped for progression", "no", "yes", "yes")]
    [InlineData("carboplatin + paclitaxel 2025-01 to 2025-06-15, no progression", "yes", "no", "no")]
    [InlineData("carboplatin + paclitaxel 2026-03 to 2026-09-15, no progression", "no, until 2027-03-15", "no", "no")]
    [InlineData("carboplatin + paclitaxel until 2025-06-15 with progression", "unknown: TherapyProgressionDate NotReported", "unknown: TherapyProgressionDate NotReported", "unknown: TherapyProgressionDate NotReported")]
    [InlineData("carboplatin 2025-01 to 2025-06-15 with progression then doxorubicin since 2025-09", "no", "yes", "unknown: TherapyProgressionDate NotReported")]
    [InlineData("carboplatin 2023-01 to 2023-06, progression 2025-01, after carboplatin until 2025-06-15, progression 2025-08-15", "no", "yes", "no")]
    [InlineData("platinum resistant", "no", "yes", "unknown: PlatinumSensitivity TooCoarse")]
    [InlineData("platinasensitiv", "yes", "no", "no")]
    [InlineData("platinum-refractory", "no", "yes", "yes")]
    [InlineData("untreated", "no", "no", "no")]
    [InlineData("after olaparib", "unknown: PlatinumSensitivity NotRecorded", "unknown: PlatinumSensitivity NotRecorded", "unknown: PlatinumSensitivity NotRecorded")]
    public void goes_by_the_time_from_the_last_dose_to_progression(string patient, string sensitive, string resistant, string refractory)
    {
        Asking.Of(patient, "platinum sensitive").InWords().Should().Be(sensitive);
        Asking.Of(patient, "platinum resistant").InWords().Should().Be(resistant);
        Asking.Of(patient, "platinum refractory").InWords().Should().Be(refractory);
    }

    [Theory]
    [InlineData("carboplatin until 2025-06-15, progression 2026-03", "platinum sensitive interval 12 months", "no")]
    [InlineData("carboplatin until 2025-06-15, progression 2026-03", "platinum resistant interval 12 months", "yes")]
    [InlineData("platinum sensitive", "platinum sensitive interval 12 months", "unknown: PlatinumSensitivity TooCoarse")]
    [InlineData("platinum sensitive", "platinum sensitive interval 3 months", "yes")]
    [InlineData("platinum resistant", "platinum sensitive interval 12 months", "no")]
    [InlineData("platinum resistant", "platinum resistant interval 3 months", "unknown: PlatinumSensitivity TooCoarse")]
    [InlineData("carboplatin until 2025-06-15, progression 2025-08, platinum sensitive", "platinum sensitive", "unknown: PlatinumSensitivity Conflicting")]
    public void takes_the_protocols_interval_and_never_a_statement_made_by_another(string patient, string criterion, string answer) =>
        Asking.Of(patient.Replace("carboplatin until", "after carboplatin until"), criterion).InWords().Should().Be(answer);
}

public class Intolerance
{
    [Theory]
    [InlineData("allergic to paclitaxel", "hypersensitivity paclitaxel", "yes")]
    [InlineData("allergic to paclitaxel", "hypersensitivity taxane", "yes")]
    [InlineData("allergic to paclitaxel", "intolerance taxane", "yes")]
    [InlineData("taxane allergy", "hypersensitivity paclitaxel", "unknown: Intolerance TooCoarse")]
    [InlineData("allergic to paclitaxel", "hypersensitivity platinum", "unknown: Intolerance NotRecorded")]
    [InlineData("allergic to FOLFOX", "hypersensitivity oxaliplatin", "unknown: Intolerance TooCoarse")]
    [InlineData("no known allergies", "hypersensitivity platinum", "no")]
    [InlineData("no known allergies", "intolerance platinum", "unknown: Intolerance NotRecorded")]
    [InlineData("does not tolerate capecitabine", "intolerance fluoropyrimidine", "yes")]
    [InlineData("does not tolerate capecitabine", "hypersensitivity fluoropyrimidine", "unknown: Intolerance NotRecorded")]
    [InlineData("tåler paclitaxel", "intolerance paclitaxel", "no")]
    [InlineData("after osimertinib, stopped for toxicity", "intolerance EGFR inhibitor", "yes")]
    [InlineData("after osimertinib, stopped for toxicity", "hypersensitivity osimertinib", "unknown: Intolerance NotRecorded")]
    [InlineData("allergic to paclitaxel, not allergic to paclitaxel", "hypersensitivity paclitaxel", "unknown: Intolerance Conflicting")]
    [InlineData("F 63", "intolerance paclitaxel", "unknown: Intolerance NotRecorded")]
    public void is_known_only_where_it_is_told(string patient, string criterion, string answer) =>
        Asking.Of(patient, criterion).InWords().Should().Be(answer);
}

public class Participation_in_other_trials
{
    [Theory]
    [InlineData("in another trial", "trial participation", "yes, until 2026-11-23")]
    [InlineData("in another trial until 2026-10-25", "trial participation", "no")]
    [InlineData("in another trial until 2026-10-25", "trial participation within 28 days", "yes, until 2026-11-23")]
    [InlineData("in another trial until 2026-10-24", "trial participation within 28 days", "no")]
    [InlineData("in another trial until 2026-10", "trial participation within 28 days", "unknown: TrialParticipation TooCoarse")]
    [InlineData("in another trial until 2026-12-15", "trial participation", "yes, until 2026-12-16")]
    [InlineData("not in another trial", "trial participation within 28 days", "no")]
    [InlineData("i annen studie til 2026-12", "trial participation", "yes, until 2026-12-02")]
    [InlineData("F 63", "trial participation", "unknown: TrialParticipation NotRecorded")]
    public void ends_on_its_last_day(string patient, string criterion, string answer) =>
        Asking.Of(patient, criterion).InWords().Should().Be(answer);

    [Fact]
    public void is_judged_at_the_planned_start() =>
        Asking.Of("in another trial until 2026-12-15", "trial participation", "2026-12-16").InWords().Should().Be("no");
}
