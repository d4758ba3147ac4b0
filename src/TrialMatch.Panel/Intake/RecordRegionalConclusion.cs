namespace TrialMatch.Panel.Intake;

/// <summary>The regional multidisciplinary team records what it concluded.</summary>
/// <param name="Conclusion">In its words.</param>
public sealed record RecordRegionalConclusion(FreeText Conclusion);

/// <summary>Decides on <see cref="RecordRegionalConclusion"/>.</summary>
public static class RecordRegionalConclusionDecider
{
    /// <summary>The conclusion may be recorded anew until the case is submitted.</summary>
    public static Decision Decide(RecordRegionalConclusion command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RecordRegionalConclusion>(@case, actor)
        ?? FreeText.Refuse(command.Conclusion, "The conclusion")
        ?? Decision.Of(new RegionalConclusionRecorded(command.Conclusion, actor.Subject, NorwegianTime.Day(now)));
}
