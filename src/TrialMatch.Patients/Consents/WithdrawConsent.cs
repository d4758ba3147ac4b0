using TrialMatch.Patients.Profiles;

namespace TrialMatch.Patients.Consents;

/// <summary>Record that the patient withdraws a consent.</summary>
/// <param name="Purpose">To what.</param>
/// <param name="On">On which day.</param>
public sealed record WithdrawConsent(ConsentPurpose Purpose, DateOnly On);

/// <summary>Decides on <see cref="WithdrawConsent"/>.</summary>
public static class WithdrawConsentDecider
{
    /// <summary>The consent no longer holds; what was done while it held stays lawful.</summary>
    public static Decision Decide(WithdrawConsent command, Patient? patient, DateOnly today)
    {
        if (patient is null or { Erased: true })
            return Decision.Refuse(Refused.NoSuchPatient, "There is no such patient.");
        if (command.On > today)
            return Decision.Refuse(Refused.DayInTheFuture, "A consent cannot be withdrawn in the future.");
        if (!patient.Consents.TryGetValue(command.Purpose, out var given))
            return Decision.Refuse(Refused.NoConsent, "There is no consent to withdraw.");
        return command.On < given
            ? Decision.Refuse(Refused.DayTooEarly, "A consent cannot be withdrawn before it was given.")
            : Decision.Of(new ConsentWithdrawn(command.Purpose, command.On));
    }
}
