namespace TrialMatch.Matching.Tests.Evaluation;

public class The_same_thing_asked_in_other_words
{
    [Theory]
    [InlineData("allogeneic transplant 2026-09-20", "allogeneic transplant", "met")]
    [InlineData("allogeneic transplant 2026-09-20", "stem cell transplant", "met")]
    [InlineData("allogeneic transplant 2026-09-20", "transplant", "met")]
    [InlineData("stem cell transplant 2024", "stem cell transplant", "met")]
    [InlineData("stem cell transplant 2024", "allogeneic transplant", "unknown")]
    [InlineData("transplant 2024", "organ transplant", "unknown")]
    [InlineData("no prior transplant", "organ transplant", "not met")]
    [InlineData("no prior stem cell transplant", "autologous transplant", "not met")]
    [InlineData("no stem cell transplant", "autologous transplant", "not met")]
    [InlineData("no organ transplant", "organ transplant", "not met")]
    [InlineData("history of organ transplant", "organ transplant", "met")]
    [InlineData("after osimertinib only", "allogeneic transplant", "not met")]
    [InlineData("after osimertinib then ASCT only", "allogeneic transplant", "not met")]
    [InlineData("after osimertinib then ASCT only", "stem cell transplant", "met")]
    [InlineData("after osimertinib only", "organ transplant", "unknown")]
    [InlineData("untreated", "organ transplant", "unknown")]
    [InlineData("no organ transplant, organ transplant 2020", "organ transplant", "unknown")]
    [InlineData("after osimertinib", "allogeneic transplant", "unknown")]
    public void gives_the_same_answer_for_a_transplant(string patient, string transplant, string expected)
    {
        Truth(patient, $"comorbidity {transplant}").Should().Be(expected, "as a condition");
        Truth(patient, $"prior therapy {transplant}").Should().Be(expected, "as a treatment");
    }

    [Theory]
    [InlineData("allogeneic transplant 2026-09-20", 100, "met")]
    [InlineData("allogeneic transplant 2026-09-20", 30, "not met")]
    [InlineData("allogeneic transplant 2024", 100, "not met")]
    [InlineData("history of allogeneic transplant", 100, "unknown")]
    public void gives_the_same_answer_within_a_window(string patient, int days, string expected)
    {
        Truth(patient, $"comorbidity allogeneic transplant within {days} days").Should().Be(expected);
        Truth(patient, $"prior therapy allogeneic transplant within {days} days").Should().Be(expected);
    }

    [Fact]
    public void cites_what_was_recorded() =>
        Asked.Of("allogeneic transplant 2026-09-20", "comorbidity allogeneic transplant").Facts
            .Should().ContainSingle().Which.Fact.Should().BeOfType<TrialMatch.Matching.Profiles.TherapyFact>();

    [Theory]
    [InlineData("on investigational drug", "trial participation", "met")]
    [InlineData("after investigational drug until 2026-11-10", "trial participation", "not met")]
    [InlineData("after investigational drug until 2026-11-10", "trial participation within 28 days", "met")]
    [InlineData("on investigational drug, not in another trial", "trial participation", "not met")]
    [InlineData("after investigational drug", "trial participation", "unknown")]
    [InlineData("participates in another trial", "trial participation", "met")]
    [InlineData("on investigational drug", "medication investigational-drug", "met")]
    [InlineData("after investigational drug until 2026-11-10", "medication investigational-drug within 28 days", "met")]
    [InlineData("in another trial", "circumstance in-another-trial", "met")]
    [InlineData("not in another trial", "circumstance in-another-trial", "not met")]
    [InlineData("not in another trial", "prior therapy investigational drug", "not met")]
    public void tells_of_trials_from_the_study_drug(string patient, string criterion, string expected) =>
        Truth(patient, criterion).Should().Be(expected);

    [Theory]
    [InlineData("no brain mets", "score intracranial-lesions <= 4", "met")]
    [InlineData("no CNS mets", "score intracranial-lesions >= 1", "not met")]
    [InlineData("brain mets", "score intracranial-lesions >= 1", "unknown")]
    [InlineData("intracranial-lesions 3", "metastasis brain", "met")]
    [InlineData("intracranial-lesions 0", "metastasis brain", "not met")]
    [InlineData("intracranial-lesions 3, brain mets stable", "metastasis brain active", "not met")]
    public void tells_of_brain_metastases_from_their_number_and_of_nought_from_none(string patient, string criterion, string expected) =>
        Truth(patient, criterion).Should().Be(expected);

    private static string Truth(string patient, string criterion) => Asked.Of(patient, criterion).Truth switch
    {
        Matching.Evaluation.Truth.Met => "met",
        Matching.Evaluation.Truth.NotMet => "not met",
        _ => "unknown",
    };
}
