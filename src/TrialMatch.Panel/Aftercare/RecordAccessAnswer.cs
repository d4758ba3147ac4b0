namespace TrialMatch.Panel.Aftercare;

/// <summary>The application was answered.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Level">Who decided.</param>
/// <param name="Refusal">Why it was refused; <see langword="null"/> when it was granted.</param>
public sealed record RecordAccessAnswer(Guid Id, AccessLevel Level, AccessRefusalReason? Refusal);

/// <summary>Decides on <see cref="RecordAccessAnswer"/>.</summary>
public static class RecordAccessAnswerDecider
{
    /// <summary>An application is answered once; after a refusal another may be made at a higher level.</summary>
    public static Decision Decide(RecordAccessAnswer command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RecordAccessAnswer>(@case, actor)
        ?? FollowUpRules.Refuse(@case!, command.Id, FollowUpStep.Applied)
        ?? Decision.Of(command.Refusal is { } reason
            ? new CaseAccessRefused(command.Id, command.Level, reason, NorwegianTime.Day(now))
            : new CaseAccessGranted(command.Id, command.Level, NorwegianTime.Day(now)));
}
