using TrialMatch.Patients.Profiles;

namespace TrialMatch.Patients.Erasure;

/// <summary>Find that a patient is not to be forgotten.</summary>
/// <param name="By">The subject of who declines.</param>
public sealed record DeclineErasure(string By);

/// <summary>Decides on <see cref="DeclineErasure"/>.</summary>
public static class DeclineErasureDecider
{
    /// <summary>The request is off; who asked for it may take it back so, too.</summary>
    public static Decision Decide(DeclineErasure command, Patient? patient) => patient switch
    {
        null or { Erased: true } => Decision.Refuse(Refused.NoSuchPatient, "There is no such patient."),
        { ErasureRequestedBy: null } => Decision.Refuse(Refused.ErasureNotRequested, "Nobody has asked for erasure."),
        _ => Decision.Of(new ErasureDeclined(command.By)),
    };
}
