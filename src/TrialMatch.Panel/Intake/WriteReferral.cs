namespace TrialMatch.Panel.Intake;

/// <summary>The doctor writes, or rewrites, what the panel is to know.</summary>
/// <param name="Referral">All of it.</param>
public sealed record WriteReferral(Referral Referral);

/// <summary>Decides on <see cref="WriteReferral"/>.</summary>
public static class WriteReferralDecider
{
    /// <summary>A referral may lack anything but its question while it is written; the checklist tells what.</summary>
    public static Decision Decide(WriteReferral command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<WriteReferral>(@case, actor)
        ?? FreeText.Refuse(command.Referral.Question, "The question")
        ?? FreeText.RefuseOptional(command.Referral.Resume, "The résumé")
        ?? FreeText.RefuseOptional(command.Referral.PatientWish, "The patient's wish")
        ?? FreeText.RefuseOptional(command.Referral.Offer, "The patient's offer")
        ?? Rules.Unless(command.Referral.TravelLimitKilometres is null or >= 0, RefusalName.NumberImpossible, "A distance is not negative.")
        ?? Rules.Unless(
            command.Referral.ImagingOn is null || command.Referral.ImagingOn <= NorwegianTime.Day(now),
            RefusalName.DateImpossible, "The imaging is dated in the future.")
        ?? Decision.Of(new ReferralWritten(command.Referral));
}
