namespace TrialMatch.Panel.Advising;

/// <summary>The second reader approves the advice, or sends it back.</summary>
/// <param name="Approves">Whether it stands.</param>
/// <param name="Remarks">In words; needed to send it back.</param>
public sealed record ReadAdvice(bool Approves, FreeText? Remarks);

/// <summary>Decides on <see cref="ReadAdvice"/>.</summary>
public static class ReadAdviceDecider
{
    /// <summary>Whoever sends it back says why.</summary>
    public static Decision Decide(ReadAdvice command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<ReadAdvice>(@case, actor)
        ?? Rules.Unless(!@case!.Approved, RefusalName.AlreadyRead, "You have approved the advice already.")
        ?? Rules.Unless(command.Approves || command.Remarks is not null, RefusalName.ReasonMissing, "Say why the advice cannot stand.")
        ?? FreeText.RefuseOptional(command.Remarks, "The remarks")
        ?? Decision.Of(new AdviceRead(actor.Subject, command.Approves, command.Remarks, NorwegianTime.Day(now)));
}
