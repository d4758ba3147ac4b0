using TrialMatch.Panel.Members;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Members;

public class The_register_of_members
{
    [Fact]
    public void is_kept_by_coordinator_and_leader()
    {
        var enrol = new EnrolMember("new", "Nina Ny", [Specialty.Radiology], 2, null);

        EnrolMemberDecider.Decide(enrol, PanelRegister.Empty, Coordinator).Events.Should().ContainSingle().Which.Should().BeOfType<PanelMemberJoined>();
        EnrolMemberDecider.Decide(enrol with { Subject = "lead" }, World.Panelists, Leader).Events.Should().ContainSingle().Which.Should().BeOfType<PanelMemberRevised>();
        EnrolMemberDecider.Decide(enrol, PanelRegister.Empty, Doctor).Refusal!.Name.Should().Be(RefusalName.NotPermitted);
    }

    [Fact]
    public void lets_members_register_their_own_absence_only()
    {
        RegisterAbsenceDecider.Decide(new("lead", Today, Today.AddDays(3)), World.Panelists, Lead).Refusal.Should().BeNull();
        RegisterAbsenceDecider.Decide(new("co", Today, Today.AddDays(3)), World.Panelists, Lead).Refusal!.Name.Should().Be(RefusalName.NotPermitted);
        RegisterAbsenceDecider.Decide(new("lead", Today, Today.AddDays(-1)), World.Panelists, Lead).Refusal!.Name.Should().Be(RefusalName.DateImpossible);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void knows_who_is_away(int day, bool away) =>
        PanelRegister.Evolve(World.Panelists, new PanelAbsenceRegistered("lead", Today, Today.AddDays(3))).Find("lead")!.IsAwayOn(Today.AddDays(day)).Should().Be(away);

    [Fact]
    public void forgets_who_has_left()
    {
        var events = RemoveMemberDecider.Decide(new("third"), World.Panelists, Leader, Now).Events;

        events.Aggregate(World.Panelists, PanelRegister.Evolve).Find("third").Should().BeNull();
        RemoveMemberDecider.Decide(new("nobody"), World.Panelists, Leader, Now).Refusal!.Name.Should().Be(RefusalName.NotAMember);
    }

    [Fact]
    public void has_a_rule_of_competence_for_every_kind_of_case() =>
        Enum.GetValues<CaseKind>().Select(Competence.For).Should().OnlyContain(rule => rule.Lead.All(specialty => rule.Assessment.Contains(specialty)));
}
