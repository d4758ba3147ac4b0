using TrialMatch.Patients.Profiles;

namespace TrialMatch.Patients.Erasure;

/// <summary>Approve that a patient is forgotten. It cannot be undone.</summary>
/// <param name="By">The subject of who approves.</param>
public sealed record ApproveErasure(string By);

/// <summary>Decides on <see cref="ApproveErasure"/>.</summary>
public static class ApproveErasureDecider
{
    /// <summary>The patient is forgotten, if somebody else has asked for it.</summary>
    public static Decision Decide(ApproveErasure command, Patient? patient) => patient switch
    {
        null or { Erased: true } => Decision.Refuse(Refused.NoSuchPatient, "There is no such patient."),
        { ErasureRequestedBy: null } => Decision.Refuse(Refused.ErasureNotRequested, "Nobody has asked for erasure."),
        { ErasureRequestedBy: { } first } when Same(first, command.By) => Decision.Refuse(Refused.SecondPersonNeeded, "Who asked for erasure cannot approve it."),
        _ => Decision.Of(new PatientErased(command.By)),
    };

    /// <summary>A subject written with other letters is no second person.</summary>
    internal static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
