using TrialMatch.Patients.Profiles;

namespace TrialMatch.Patients.Consents;

/// <summary>Record that the patient consents.</summary>
/// <param name="Purpose">To what.</param>
/// <param name="On">On which day.</param>
public sealed record GiveConsent(ConsentPurpose Purpose, DateOnly On);

/// <summary>Decides on <see cref="GiveConsent"/>.</summary>
public static class GiveConsentDecider
{
    /// <summary>The consent holds from its day on.</summary>
    public static Decision Decide(GiveConsent command, Patient? patient, DateOnly today) => patient switch
    {
        null or { Erased: true } => Decision.Refuse(Refused.NoSuchPatient, "There is no such patient."),
        _ when command.On > today => Decision.Refuse(Refused.DayInTheFuture, "A consent cannot be given in the future."),
        _ when patient.Consents.ContainsKey(command.Purpose) => Decision.Refuse(Refused.AlreadyConsented, "The patient has consented to this already."),
        _ => Decision.Of(new ConsentGiven(command.Purpose, command.On)),
    };
}
