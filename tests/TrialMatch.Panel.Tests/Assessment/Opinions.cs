using TrialMatch.Panel.Assessment;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Assessment;

public class Opinions
{
    private static readonly PanelCase OneIsIn = BeforeOpinions.After(new OpinionGiven("lead", new("Studie."), [], Today));

    [Fact]
    public void are_hidden_from_one_another_until_both_are_in()
    {
        Opinion.VisibleTo(OneIsIn, Co).Should().BeEmpty();
        Opinion.VisibleTo(OneIsIn, Lead).Should().ContainSingle(opinion => opinion.By == "lead");

        var both = OneIsIn.After(new OpinionGiven("co", new("Uenig."), [], Today));
        Opinion.VisibleTo(both, Co).Should().HaveCount(2);
        Opinion.VisibleTo(both, Lead).Should().HaveCount(2);
    }

    [Fact]
    public void are_hidden_from_coordinator_doctor_and_patient()
    {
        foreach (var actor in new[] { Coordinator, Doctor, ThePatient, Reader, Regional })
            Opinion.VisibleTo(At(Stage.InAssessment)!, actor).Should().BeEmpty("{0} does not assess", actor.Role);
    }

    [Fact]
    public void may_be_changed_until_the_other_is_in()
    {
        var changed = GiveOpinionDecider.Decide(new(new("Likevel ikke."), []), OneIsIn, Lead, Now);

        OneIsIn.After(changed.Events).Opinions.Should().ContainSingle().Which.Text.Text.Should().Be("Likevel ikke.");
    }

    [Fact]
    public void of_a_member_who_is_replaced_do_not_count()
    {
        var replaced = At(Stage.InAssessment).After(ReplaceAssessorDecider.Decide(new("co", "reader"), At(Stage.InAssessment), Panelists, NoLoads, Coordinator, Now).Events);

        replaced.Opinions.Select(opinion => opinion.By).Should().Equal("lead");
        replaced.OpinionsAreOpen.Should().BeFalse();
        replaced.Stage.Should().Be(Stage.Assigned, "who comes declares impartiality first");
    }
}
