using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Meetings;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Meetings;

public class A_meeting
{
    private static readonly CallMeeting Call = new(Now.AddDays(2), "https://video.example/1", [CaseId]);

    [Fact]
    public void is_called_held_and_leaves_minutes()
    {
        var called = Events(null, CallMeetingDecider.Decide(Call, null, [CaseId], Coordinator, Now));
        var open = Events(called, OpenMeetingDecider.Decide(new(["lead", "co"]), called, World.Panelists, Leader));
        var held = Events(open, CloseMeetingDecider.Decide(new("To saker behandlet."), open, Leader));

        (called.State, open.State, held.State).Should().Be((MeetingState.Called, MeetingState.Open, MeetingState.Held));
        held.Present.Should().Equal("lead", "co");
        held.Minutes.Should().Be("To saker behandlet.");
    }

    [Fact]
    public void may_be_called_off_or_given_another_agenda_before_it_begins()
    {
        var called = Events(null, CallMeetingDecider.Decide(Call, null, [CaseId], Coordinator, Now));

        Events(called, ReviseAgendaDecider.Decide(new([]), called, [CaseId], Coordinator)).Agenda.Should().BeEmpty();
        Events(called, CancelMeetingDecider.Decide(new(), called, Coordinator)).State.Should().Be(MeetingState.Cancelled);
        CancelMeetingDecider.Decide(new(), Session, Coordinator).Refusal!.Name.Should().Be(RefusalName.NoSuchMeeting);
    }

    [Fact]
    public void lies_ahead_has_a_link_and_cases_that_wait()
    {
        Name(Call with { At = Now }).Should().Be(RefusalName.DateImpossible);
        Name(Call with { VideoLink = "http://video.example" }).Should().Be(RefusalName.TextMissing);
        Name(Call with { Agenda = [Guid.Empty] }).Should().Be(RefusalName.NotOnAgenda);
        Name(Call with { Agenda = [CaseId, CaseId] }).Should().Be(RefusalName.NamedTwice);
        CallMeetingDecider.Decide(Call, null, [CaseId], Lead, Now).Refusal!.Name.Should().Be(RefusalName.NotPermitted);
    }

    [Fact]
    public void takes_up_what_is_due_first()
    {
        var (soon, late, decided) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        Meeting.AgendaOf([(late, BeforeVoting with { Due = Today.AddDays(9) }), (soon, BeforeVoting with { Due = Today.AddDays(1) }), (decided, At(Stage.PanelMeeting)!), (Guid.NewGuid(), At(Stage.SecondRead)!)])
            .Should().Equal(soon, late);
    }

    [Fact]
    public void counts_only_those_who_are_impartial_in_the_case()
    {
        // Four are present, but the one who brings molecular pathology has not declared.
        var @case = BeforeVoting with { Impartial = ["lead", "reader", "leader"] };

        var decision = DecideInMeetingDecider.Decide(new(MeetingId, true, Commands.AllFor, [], new("Vedtatt.")), @case, Session, CaseId, World.Panelists, Leader, Now);

        decision.Refusal!.Name.Should().Be(RefusalName.QuorumMissing);
        decision.Refusal.Details.Should().Equal("MolecularPathology");
    }

    [Fact]
    public void keeps_dissent_with_the_item_that_it_is_about()
    {
        var dissent = new Dissent("co", 2, new("For svak dokumentasjon."));
        var decided = DecideInMeetingDecider.Decide(new(MeetingId, true, Commands.AllFor, [dissent], new("Vedtatt mot én.")), BeforeVoting, Session, CaseId, World.Panelists, Leader, Now);

        var advice = BeforeVoting.After(decided.Events).Advice;
        advice.Single(item => item.Rank == 2).Dissents.Should().Equal(dissent);
        advice.Where(item => item.Rank != 2).Should().OnlyContain(item => item.Dissents.IsEmpty);
    }

    private static RefusalName Name(CallMeeting command) => CallMeetingDecider.Decide(command, null, [CaseId], Coordinator, Now).Refusal!.Name;

    private static Meeting Events(Meeting? meeting, Decision decision) => decision.Events.Aggregate(meeting, Meeting.Evolve)!;
}
