namespace TrialMatch.Patients;

/// <summary>Why a command changes nothing. Programs and translations go by the name: added to, never renamed.</summary>
public enum Refused
{
    /// <summary>There is no such patient, or the patient was erased.</summary>
    NoSuchPatient,

    /// <summary>The patient has a profile already.</summary>
    ProfileExists,

    /// <summary>Nothing is told of the patient.</summary>
    NoFacts,

    /// <summary>The profile would have more facts than one may have.</summary>
    TooManyFacts,

    /// <summary>A fact tells who the patient is: a birth date to the day, or words where a code belongs.</summary>
    TellsWhoItIs,

    /// <summary>The profile has no fact of this id.</summary>
    NoSuchFact,

    /// <summary>The fact was corrected before.</summary>
    AlreadyCorrected,

    /// <summary>A diagnosis cannot be corrected to a laboratory value: the new fact is of another kind.</summary>
    AnotherKindOfFact,

    /// <summary>The correction says what the fact says already.</summary>
    NothingCorrected,

    /// <summary>A day lies in the future.</summary>
    DayInTheFuture,

    /// <summary>A day lies before what must have come first.</summary>
    DayTooEarly,

    /// <summary>The consent is given already.</summary>
    AlreadyConsented,

    /// <summary>The consent that this needs is not given.</summary>
    ConsentMissing,

    /// <summary>There is no consent to withdraw.</summary>
    NoConsent,

    /// <summary>No trial is named.</summary>
    NoTrial,

    /// <summary>The trial was never considered for the patient, or found unsuitable.</summary>
    NotConsidered,

    /// <summary>A "no" needs a reason.</summary>
    ReasonMissing,

    /// <summary>A reason was given for a "yes".</summary>
    ReasonUncalledFor,

    /// <summary>The hospital does not recruit for the trial.</summary>
    SiteNotOpen,

    /// <summary>The patient is referred to this trial already.</summary>
    AlreadyReferred,

    /// <summary>There is no such referral.</summary>
    NoSuchReferral,

    /// <summary>The referral is not at the point where this can happen.</summary>
    NotAtThisStage,

    /// <summary>Erasure was asked for already.</summary>
    ErasureAlreadyRequested,

    /// <summary>Nobody asked for erasure.</summary>
    ErasureNotRequested,

    /// <summary>Who asked for erasure cannot be the one who approves it.</summary>
    SecondPersonNeeded,

    /// <summary>What is told of the patient's identity is not valid.</summary>
    IdentityInvalid,

    /// <summary>Another patient has this national identity number.</summary>
    NumberTaken,
}
