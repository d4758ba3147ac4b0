using TrialMatch.Panel.Meetings;
using TrialMatch.Panel.Members;
using TrialMatch.Panel.Methods;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests;

/// <summary>Members, meetings and methods in a real PostgreSQL.</summary>
public class Stored_streams_of_the_panel
{
    [Fact]
    public async Task are_read_back_as_they_were_written()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var writer = new PanelWriter(panel.Store);
        var ordered = new MethodStatus(MethodState.Ordered, new DateOnly(2025, 5, 1), "ID2025_010");

        await writer.WriteAsync<PanelRegister>(PanelRegister.Stream, Coordinator, register =>
            EnrolMemberDecider.Decide(new("new", "Nina Ny", [Specialty.Radiology, Specialty.Other], 2, "123"), register ?? PanelRegister.Empty, Coordinator));
        await writer.WriteAsync<PanelRegister>(PanelRegister.Stream, Coordinator, register => RegisterAbsenceDecider.Decide(new("new", Today, Today), register!, Coordinator));
        await writer.WriteAsync<Meeting>(MeetingId, Leader, meeting => CallMeetingDecider.Decide(new(Now.AddDays(1), "https://video.example/1", [CaseId]), meeting, [CaseId], Leader, Now));
        await writer.WriteAsync<Meeting>(MeetingId, Leader, meeting => CancelMeetingDecider.Decide(new(), meeting, Leader));
        foreach (var status in new[] { Blocked, ordered, Blocked })
            await writer.WriteAsync<Method>(Method.StreamFor("dabrafenib", "LUAD"), Coordinator, method => RecordMethodStatusDecider.Decide(new("dabrafenib", "LUAD", status), method, Coordinator, Now));
        await panel.RestartAsync();

        await using var session = panel.Store.QuerySession();
        (await session.LoadAsync<PanelRegister>(PanelRegister.Stream))!.Members.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new PanelMember("new", "Nina Ny", [Specialty.Radiology, Specialty.Other], 2) { Organisation = "123", Absences = [new(Today, Today)] });
        (await session.LoadAsync<Meeting>(MeetingId))!.Should().Match<Meeting>(meeting => meeting.State == MeetingState.Cancelled && meeting.Agenda.Single() == CaseId);
        (await session.LoadAsync<Method>(Method.StreamFor("DABRAFENIB", "luad")))!.History.Should().Equal(Blocked, ordered);
    }

    [Fact]
    public async Task are_untouched_by_a_refusal()
    {
        await using var panel = await PanelFixture.CreateAsync();

        var decision = await new PanelWriter(panel.Store).WriteAsync<Meeting>(MeetingId, Doctor, meeting => CallMeetingDecider.Decide(new(Now.AddDays(1), "https://video.example/1", []), meeting, [], Doctor, Now));

        decision.Refusal!.Name.Should().Be(RefusalName.NotPermitted);
        await using var session = panel.Store.QuerySession();
        (await session.Events.FetchStreamStateAsync(MeetingId)).Should().BeNull();
    }
}
