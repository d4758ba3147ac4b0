namespace TrialMatch.Panel.Intake;

/// <summary>The coordinator finds the referral complete; the panel's clock starts now.</summary>
/// <param name="Verified">Items that the profile does not tell and that the coordinator found in the documents.</param>
/// <param name="Contact">Who answers questions about the case.</param>
public sealed record AcceptCase(ImmutableArray<ChecklistItem> Verified, CaseContact Contact);

/// <summary>Decides on <see cref="AcceptCase"/>.</summary>
public static class AcceptCaseDecider
{
    /// <summary>Nothing may be missing; warnings bar nobody.</summary>
    /// <param name="command">The command.</param>
    /// <param name="case">The case.</param>
    /// <param name="checklist">The checklist of the case today.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(AcceptCase command, PanelCase? @case, Checklist checklist, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<AcceptCase>(@case, actor)
        ?? Rules.Unless(
            !string.IsNullOrWhiteSpace(command.Contact.Name) && !string.IsNullOrWhiteSpace(command.Contact.Telephone),
            RefusalName.ContactMissing, "Every case has a named contact.")
        ?? Rules.Unless(
            checklist.Lacking(command.Verified).IsEmpty, RefusalName.ReferralIncomplete, "The referral is incomplete.",
            [.. checklist.Lacking(command.Verified).Select(entry => entry.Item.ToString())])
        ?? Decision.Of(new CaseAccepted(
            NorwegianTime.Day(now), PanelClock.AdviceDue(NorwegianTime.Day(now)), command.Contact, command.Verified, checklist.Warnings));
}
