namespace TrialMatch.Panel.Aftercare;

/// <summary>What patient and doctor decided. The panel never decides.</summary>
public enum DecisionOutcome
{
    /// <summary>The advice is followed.</summary>
    Followed,

    /// <summary>A part of it is followed.</summary>
    PartlyFollowed,

    /// <summary>It is not followed.</summary>
    NotFollowed,
}

/// <summary>Why advice was not, or only partly, followed.</summary>
public enum NotFollowedReason
{
    /// <summary>The patient did not want to.</summary>
    PatientDeclined,

    /// <summary>The patient got worse.</summary>
    Deteriorated,

    /// <summary>The patient died.</summary>
    Died,

    /// <summary>The trust refused to pay.</summary>
    TrustRefusedFunding,

    /// <summary>The trial was closed or full.</summary>
    TrialClosedOrFull,

    /// <summary>The patient did not pass the screening.</summary>
    ScreenFail,

    /// <summary>The journey was too long.</summary>
    Travel,

    /// <summary>Something else, told in words.</summary>
    Other,
}

/// <summary>Why the patient did not pass a screening.</summary>
public enum ScreenFailReason
{
    /// <summary>A criterion was not met.</summary>
    CriterionNotMet,

    /// <summary>The patient got worse.</summary>
    Deteriorated,

    /// <summary>The patient changed their mind.</summary>
    PatientDeclined,

    /// <summary>The cohort closed or filled meanwhile.</summary>
    ClosedOrFull,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>On what ground a treatment outside its approval is applied for.</summary>
public enum AccessKind
{
    /// <summary>A drug outside its approved indication.</summary>
    OffLabel,

    /// <summary>The maker's programme.</summary>
    Compassionate,

    /// <summary>An exception from Nye metoder.</summary>
    Exception,
}

/// <summary>Who decides on such an application.</summary>
public enum AccessLevel
{
    /// <summary>The department.</summary>
    Department,

    /// <summary>The hospital trust.</summary>
    Trust,

    /// <summary>The health region.</summary>
    Region,

    /// <summary>The country.</summary>
    National,

    /// <summary>The maker.</summary>
    Manufacturer,
}

/// <summary>Why such an application was refused.</summary>
public enum AccessRefusalReason
{
    /// <summary>Too little evidence.</summary>
    InsufficientEvidence,

    /// <summary>The price.</summary>
    Cost,

    /// <summary>The rules of Nye metoder.</summary>
    NyeMetoder,

    /// <summary>The maker does not supply it.</summary>
    NotSupplied,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Why a new case continues an old one.</summary>
public enum ContinuationReason
{
    /// <summary>The disease progressed.</summary>
    Progression,

    /// <summary>There is a new biopsy.</summary>
    NewBiopsy,

    /// <summary>A trial has opened.</summary>
    NewlyOpenedTrial,

    /// <summary>There are new facts about what the case was declined for.</summary>
    NewFacts,
}

/// <summary>Why a case was withdrawn.</summary>
public enum WithdrawalReason
{
    /// <summary>The patient no longer wants it.</summary>
    PatientsWish,

    /// <summary>The patient withdrew consent.</summary>
    ConsentWithdrawn,

    /// <summary>It is no longer needed.</summary>
    NoLongerNeeded,
}
