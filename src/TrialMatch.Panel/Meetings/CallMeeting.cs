namespace TrialMatch.Panel.Meetings;

/// <summary>Coordinator or leader calls a meeting.</summary>
/// <param name="At">When.</param>
/// <param name="VideoLink">Where: an https address.</param>
/// <param name="Agenda">The cases, the most urgent first.</param>
public sealed record CallMeeting(DateTimeOffset At, string VideoLink, ImmutableArray<Guid> Agenda);

/// <summary>Decides on <see cref="CallMeeting"/>.</summary>
public static class CallMeetingDecider
{
    /// <summary>A meeting lies ahead and has a video link.</summary>
    /// <param name="command">The command.</param>
    /// <param name="meeting">The meeting, if it is called already.</param>
    /// <param name="waiting">The cases that wait for a meeting.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(CallMeeting command, Meeting? meeting, IReadOnlyCollection<Guid> waiting, Actor actor, DateTimeOffset now) =>
        MeetingRules.RefuseActor(actor)
        ?? Rules.Unless(meeting is null, RefusalName.MeetingExists, "The meeting is called already.")
        ?? Rules.Unless(command.At > now, RefusalName.DateImpossible, "The meeting lies in the past.")
        ?? Rules.Unless(
            Uri.TryCreate(command.VideoLink, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps,
            RefusalName.TextMissing, "The video link is an https address.")
        ?? MeetingRules.RefuseAgenda(command.Agenda, waiting)
        ?? Decision.Of(new PanelMeetingCalled(command.At, command.VideoLink, command.Agenda));
}
