using TrialMatch.Patients.Profiles;

namespace TrialMatch.Patients.Erasure;

/// <summary>Ask for a patient to be forgotten.</summary>
/// <param name="By">The subject of who asks.</param>
/// <param name="Reason">Why.</param>
public sealed record RequestErasure(string By, ErasureReason Reason);

/// <summary>Decides on <see cref="RequestErasure"/>.</summary>
public static class RequestErasureDecider
{
    /// <summary>The request waits for a second person.</summary>
    public static Decision Decide(RequestErasure command, Patient? patient) => patient switch
    {
        null or { Erased: true } => Decision.Refuse(Refused.NoSuchPatient, "There is no such patient."),
        { ErasureRequestedBy: not null } => Decision.Refuse(Refused.ErasureAlreadyRequested, "Erasure was asked for already, and waits for a second person."),
        _ => Decision.Of(new ErasureRequested(command.By, command.Reason)),
    };
}
