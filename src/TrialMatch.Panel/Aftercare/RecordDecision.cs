namespace TrialMatch.Panel.Aftercare;

/// <summary>The doctor records what was decided together with the patient.</summary>
/// <param name="Outcome">Whether the advice is followed.</param>
/// <param name="Reason">Why not, where it is not or only partly.</param>
/// <param name="Note">In words; needed for another reason than those listed.</param>
public sealed record RecordDecision(DecisionOutcome Outcome, NotFollowedReason? Reason, FreeText? Note);

/// <summary>Decides on <see cref="RecordDecision"/>.</summary>
public static class RecordDecisionDecider
{
    /// <summary>Whoever departs from the advice says why; whoever follows it need not.</summary>
    public static Decision Decide(RecordDecision command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RecordDecision>(@case, actor)
        ?? Rules.Unless(
            command.Outcome == DecisionOutcome.Followed || command.Reason is not null, RefusalName.ReasonMissing, "Say why the advice is not followed as a whole.")
        ?? Rules.Unless(
            command.Outcome != DecisionOutcome.Followed || command.Reason is null, RefusalName.ReasonNotAsked, "Advice that is followed needs no reason against it.")
        ?? Rules.Unless(command.Reason != NotFollowedReason.Other || command.Note is not null, RefusalName.ReasonMissing, "Tell the other reason in words.")
        ?? FreeText.RefuseOptional(command.Note, "The note")
        ?? Decision.Of(new CaseDecisionRecorded(command.Outcome, command.Reason, command.Note, NorwegianTime.Day(now)));
}
