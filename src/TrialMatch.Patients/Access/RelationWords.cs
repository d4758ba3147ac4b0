namespace TrialMatch.Patients.Access;

/// <summary>Why a record is opened in an emergency. Codes, since a sentence about a patient does not belong into an event.</summary>
public enum EmergencyReason
{
    /// <summary>Life or health is in acute danger.</summary>
    AcuteDanger,

    /// <summary>The patient was admitted at once, and those who treat otherwise cannot be reached.</summary>
    AcuteAdmission,

    /// <summary>A colleague who treats the patient asks for advice that cannot wait.</summary>
    UrgentAdvice,

    /// <summary>The patient is present and asks for it.</summary>
    PatientAsks,
}

/// <summary>What the reviewer of an emergency access found.</summary>
public enum EmergencyJudgement
{
    /// <summary>It was justified.</summary>
    Justified,

    /// <summary>It was not; the hospital has to follow it up.</summary>
    NotJustified,
}

/// <summary>What a patient lets next of kin do.</summary>
public enum AuthorisationScope
{
    /// <summary>Read the facts, what was considered and what was consented to.</summary>
    Profile,

    /// <summary>Read which trials fit.</summary>
    Matches,

    /// <summary>Follow a case before the expert panel.</summary>
    PanelCase,

    /// <summary>Raise a wish for a case, and add own observations.</summary>
    Speak,

    /// <summary>Read who has opened the record.</summary>
    AccessLog,
}
