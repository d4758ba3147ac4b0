namespace TrialMatch.Panel.Meetings;

/// <summary>The meeting is called off.</summary>
public sealed record CancelMeeting;

/// <summary>Decides on <see cref="CancelMeeting"/>.</summary>
public static class CancelMeetingDecider
{
    /// <summary>Its cases wait for another.</summary>
    public static Decision Decide(CancelMeeting command, Meeting? meeting, Actor actor) =>
        MeetingRules.Refuse(meeting, MeetingState.Called, actor)
        ?? Decision.Of(new PanelMeetingCancelled());
}
