namespace TrialMatch.Patients.Erasure;

/// <summary>Why a patient is to be forgotten.</summary>
public enum ErasureReason
{
    /// <summary>The patient asks for it.</summary>
    PatientsRequest,

    /// <summary>The consent that everything rested on was withdrawn.</summary>
    ConsentWithdrawn,

    /// <summary>The profile was opened by mistake.</summary>
    OpenedByMistake,

    /// <summary>The time for which the data may be kept is over.</summary>
    RetentionEnded,

    /// <summary>An authority has ordered it.</summary>
    Ordered,
}

/// <summary>Somebody asked for a patient to be forgotten.</summary>
/// <param name="By">Their subject.</param>
/// <param name="Reason">Why. A code, since words about a patient would have to be erased too.</param>
public sealed record ErasureRequested(string By, ErasureReason Reason);

/// <summary>A second person found that the patient is not to be forgotten.</summary>
/// <param name="By">Their subject.</param>
public sealed record ErasureDeclined(string By);

/// <summary>The patient was forgotten: the key is destroyed, and nothing can follow.</summary>
/// <param name="ApprovedBy">The subject of the second person.</param>
public sealed record PatientErased(string ApprovedBy);
