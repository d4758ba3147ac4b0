namespace TrialMatch.Panel.Aftercare;

/// <summary>The patient has died.</summary>
/// <param name="DiedOn">When.</param>
public sealed record RecordDeath(DateOnly DiedOn);

/// <summary>Decides on <see cref="RecordDeath"/>.</summary>
public static class RecordDeathDecider
{
    /// <summary>The case ends; nobody is reminded of anything from then on.</summary>
    public static Decision Decide(RecordDeath command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RecordDeath>(@case, actor)
        ?? Rules.Unless(command.DiedOn <= NorwegianTime.Day(now), RefusalName.DateImpossible, "The day lies in the future.")
        ?? Decision.Of(new CaseEndedByDeath(command.DiedOn, NorwegianTime.Day(now)));
}
