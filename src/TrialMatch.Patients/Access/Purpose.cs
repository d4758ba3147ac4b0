namespace TrialMatch.Patients.Access;

/// <summary>What for.</summary>
public enum Purpose
{
    /// <summary>To treat the patient.</summary>
    Treatment,

    /// <summary>To find trials that fit, or take the patient into one.</summary>
    TrialSearch,

    /// <summary>For the expert panel's advice.</summary>
    SecondOpinion,

    /// <summary>The patient's own reading.</summary>
    Own,

    /// <summary>To help the patient, as next of kin.</summary>
    NextOfKin,

    /// <summary>To see that access was lawful.</summary>
    Oversight,
}
