namespace TrialMatch.Panel.Intake;

/// <summary>The coordinator returns a referral with exactly what is missing.</summary>
/// <param name="Verified">Items that the coordinator found in the documents.</param>
/// <param name="Note">In words, if any.</param>
public sealed record ReturnCase(ImmutableArray<ChecklistItem> Verified, FreeText? Note);

/// <summary>Decides on <see cref="ReturnCase"/>.</summary>
public static class ReturnCaseDecider
{
    /// <summary>A complete referral cannot be returned.</summary>
    /// <param name="command">The command.</param>
    /// <param name="case">The case.</param>
    /// <param name="checklist">The checklist of the case today.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(ReturnCase command, PanelCase? @case, Checklist checklist, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<ReturnCase>(@case, actor)
        ?? FreeText.RefuseOptional(command.Note, "The note")
        ?? Rules.Unless(!checklist.Lacking(command.Verified).IsEmpty, RefusalName.NothingMissing, "Nothing is missing.")
        ?? Decision.Of(new CaseReturned(checklist.Lacking(command.Verified), command.Note, NorwegianTime.Day(now)));
}
