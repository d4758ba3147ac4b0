namespace TrialMatch.Panel.Aftercare;

/// <summary>Everything that followed is known; the case is over.</summary>
public sealed record CloseCase;

/// <summary>Decides on <see cref="CloseCase"/>.</summary>
public static class CloseCaseDecider
{
    /// <summary>No follow-up waits for its outcome.</summary>
    public static Decision Decide(CloseCase command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<CloseCase>(@case, actor)
        ?? Rules.Unless(
            @case!.FollowUps.All(followUp => followUp.IsOver), RefusalName.FollowUpsOpen, "Follow-ups wait for their outcome.",
            [.. @case.FollowUps.Where(followUp => !followUp.IsOver).Select(followUp => $"{followUp.Kind} ({followUp.Step})")])
        ?? Decision.Of(new CaseClosed(NorwegianTime.Day(now)));
}
