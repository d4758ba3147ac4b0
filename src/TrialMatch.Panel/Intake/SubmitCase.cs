namespace TrialMatch.Panel.Intake;

/// <summary>The doctor sends the case to the panel, for the first time or after it was returned.</summary>
public sealed record SubmitCase;

/// <summary>Decides on <see cref="SubmitCase"/>.</summary>
public static class SubmitCaseDecider
{
    /// <summary>Only a doctor submits, and only after the regional team has concluded.</summary>
    public static Decision Decide(SubmitCase command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<SubmitCase>(@case, actor)
        ?? Rules.Unless(
            @case!.RegionalConclusion is not null, RefusalName.RegionalConclusionMissing, "The regional team has not recorded its conclusion.")
        ?? Decision.Of(new CaseSubmitted(NorwegianTime.Day(now)));
}
