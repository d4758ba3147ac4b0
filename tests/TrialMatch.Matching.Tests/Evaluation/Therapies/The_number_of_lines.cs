namespace TrialMatch.Matching.Tests.Evaluation.Therapies;

public class The_number_of_lines
{
    [Theory]
    [InlineData("after carboplatin + pemetrexed only", "lines = 1", "yes")]
    [InlineData("after carboplatin + pemetrexed then pemetrexed maintenance only", "lines = 1", "yes")]
    [InlineData("after carboplatin + pemetrexed then pemetrexed maintenance then docetaxel only", "lines = 2", "yes")]
    [InlineData("after FOLFOX (adjuvant) then irinotecan only", "lines = 1", "yes")]
    [InlineData("after osimertinib then docetaxel", "lines 1..2", "unknown: Lines NotRecorded")]
    [InlineData("after osimertinib then docetaxel", "lines >= 2", "yes")]
    [InlineData("after osimertinib then docetaxel", "lines <= 1", "no")]
    [InlineData("after osimertinib (3rd line)", "lines >= 3", "yes")]
    [InlineData("after osimertinib (3rd line)", "lines <= 2", "no")]
    [InlineData("2 prior lines", "lines 1..2", "yes")]
    [InlineData("2 prior lines, after osimertinib", "lines 1..2", "yes")]
    [InlineData("1 prior line, after osimertinib then docetaxel", "lines 1..2", "unknown: Lines Conflicting")]
    [InlineData("untreated", "lines = 0", "yes")]
    [InlineData("after prednisolone only", "lines = 0", "yes")]
    public void counts_what_was_given_for_advanced_disease(string patient, string criterion, string answer) =>
        Asking.Of(patient, criterion).InWords().Should().Be(answer);

    [Theory]
    [InlineData("after osimertinib then carboplatin + pemetrexed only", "lines of chemotherapy <= 1", "yes")]
    [InlineData("after FEC (adjuvant) then docetaxel only", "lines of chemotherapy = 1", "yes")]
    [InlineData("after docetaxel then eribulin only", "lines of chemotherapy <= 1", "no")]
    [InlineData("after docetaxel then eribulin", "lines of chemotherapy <= 1", "no")]
    [InlineData("after docetaxel", "lines of chemotherapy <= 1", "unknown: Lines NotRecorded")]
    [InlineData("no prior chemotherapy", "lines of chemotherapy <= 1", "yes")]
    [InlineData("2 prior lines, after osimertinib", "lines of chemotherapy <= 1", "yes")]
    [InlineData("2 prior lines", "lines of chemotherapy <= 1", "unknown: Lines NotRecorded")]
    public void of_a_class_counts_the_lines_that_contain_it(string patient, string criterion, string answer) =>
        Asking.Of(patient, criterion).InWords().Should().Be(answer);

    [Theory]
    [InlineData("after docetaxel for metastatic disease only", "yes")]
    [InlineData("after docetaxel for metastatic disease then eribulin for metastatic disease only", "no")]
    [InlineData("after docetaxel for locally advanced disease then eribulin for metastatic disease only", "yes")]
    [InlineData("after docetaxel then eribulin for metastatic disease only", "unknown: TherapyIntent TooCoarse")]
    public void for_metastatic_disease_leaves_out_what_came_before_it(string patient, string answer) =>
        Asking.Of(patient, "lines of chemotherapy <= 1 in metastatic setting").InWords().Should().Be(answer);

    [Theory]
    [InlineData("after FOLFOX (adjuvant) until 2025-06-30, progression 2025-12-30, nothing else", "yes")]
    [InlineData("after FOLFOX (adjuvant) until 2025-06-30, progression 2025-12-31, nothing else", "no")]
    [InlineData("after FOLFOX (adjuvant) until 2025-06-30, progression 2025-12, nothing else", "unknown: TherapyProgressionDate TooCoarse")]
    [InlineData("after FOLFOX (adjuvant) until 2025-06-30, nothing else", "unknown: TherapyOutcome NotReported")]
    [InlineData("after FOLFOX (adjuvant) until 2025-06-30, no progression, nothing else", "no")]
    [InlineData("after FOLFOX (adjuvant) until 2024-06-30, no progression, after irinotecan, nothing else", "yes")]
    [InlineData("after EC (neoadjuvant) until 2025-01, progression 2025-02, after capecitabine (adjuvant) until 2025-08, progression 2025-09, nothing else", "yes")]
    public void counts_treatment_around_surgery_when_the_disease_came_back_within_the_protocols_months(string patient, string answer) =>
        Asking.Of(patient, "lines = 1 counting adjuvant within 6 months").InWords().Should().Be(answer);
}
