namespace TrialMatch.Panel.Meetings;

/// <summary>The meeting ends.</summary>
/// <param name="Minutes">What is written of it as a whole, without anything about a patient.</param>
public sealed record CloseMeeting(string Minutes);

/// <summary>Decides on <see cref="CloseMeeting"/>.</summary>
public static class CloseMeetingDecider
{
    /// <summary>A meeting leaves minutes.</summary>
    public static Decision Decide(CloseMeeting command, Meeting? meeting, Actor actor) =>
        MeetingRules.Refuse(meeting, MeetingState.Open, actor)
        ?? FreeText.Refuse(new FreeText(command.Minutes), "The minutes")
        ?? Decision.Of(new PanelMeetingHeld(command.Minutes));
}
