using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Panel.Assessment;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Assessment;

public class A_consultation
{
    [Fact]
    public void shows_clinical_facts_and_nothing_that_tells_who_it_is()
    {
        var shown = JsonSerializer.Serialize(MinimumDataSet.Of(Profile, Today), MatchingJson.Options);

        shown.Should().Contain("LUAD").And.Contain("EGFR").And.Contain("osimertinib").And.Contain("\"ageFrom\":60");
        shown.Should().NotContainAny("9008", "Troms", "2026", "1962", "1963", "63", "clinician", Patient.ToString());
        shown.Should().NotMatchRegex("[0-9]{4}-[0-9]{2}", "dates tell who somebody is");
    }

    [Fact]
    public void shows_no_identifier_of_any_fact()
    {
        var shown = JsonSerializer.Serialize(MinimumDataSet.Of(Profile, Today), MatchingJson.Options);

        using var document = JsonDocument.Parse(shown);
        document.RootElement.EnumerateObject().Select(property => property.Name).Should().NotContain(["id", "date", "source", "residence", "birth"]);
    }

    [Fact]
    public void is_answered_once_by_whoever_holds_the_link()
    {
        var asked = At(Stage.ExternalConsult)!;
        var answered = asked.After(AnswerConsultationDecider.Decide(new(Secret, "Dr X, Leuven", new("A basket trial.")), asked, Now).Events);

        answered.Stage.Should().Be(Stage.InAssessment);
        answered.Consultations.Single().Should().Match<Consultation>(one => one.Expert == "Dr X, Leuven" && one.Answer!.Text == "A basket trial." && !one.IsOpen);
    }

    [Fact]
    public void may_be_answered_on_its_last_day()
    {
        AnswerConsultationDecider.Decide(new(Secret, "X", new("Svar.")), At(Stage.ExternalConsult), Now.AddDays(7)).Refusal.Should().BeNull();
        AnswerConsultationDecider.Decide(new(Secret, "X", new("Svar.")), At(Stage.ExternalConsult), Now.AddDays(8)).Refusal!.Name.Should().Be(RefusalName.LinkExpired);
    }

    [Fact]
    public void keeps_the_secret_of_its_link_nowhere()
    {
        var link = SealedLink.Create();

        link.Hash.Should().Be(SealedLink.HashOf(link.Secret)).And.NotContain(link.Secret);
        SealedLink.Create().Secret.Should().NotBe(link.Secret).And.HaveLength(43);
        JsonSerializer.Serialize(To(Stage.ExternalConsult)[^1], To(Stage.ExternalConsult)[^1].GetType(), MatchingJson.Options).Should().NotContain(Secret);
    }
}
