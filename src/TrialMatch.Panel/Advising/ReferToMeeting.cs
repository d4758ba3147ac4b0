namespace TrialMatch.Panel.Advising;

/// <summary>The advice is to be taken up in a meeting, instead of, or after, a second read.</summary>
public sealed record ReferToMeeting;

/// <summary>Decides on <see cref="ReferToMeeting"/>.</summary>
public static class ReferToMeetingDecider
{
    /// <summary>The next meeting that is called takes it up.</summary>
    public static Decision Decide(ReferToMeeting command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<ReferToMeeting>(@case, actor)
        ?? Decision.Of(new ReferredToMeeting(NorwegianTime.Day(now)));
}
