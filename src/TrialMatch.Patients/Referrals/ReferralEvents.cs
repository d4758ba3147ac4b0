using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Referrals;

/// <summary>A patient was referred to a trial at a hospital.</summary>
public sealed record ReferralSent
{
    /// <summary>The patient.</summary>
    public required Guid Patient { get; init; }

    /// <summary>The trial's identifier in its registry.</summary>
    public required string Trial { get; init; }

    /// <summary>The cohort, if one was meant.</summary>
    public string? Cohort { get; init; }

    /// <summary>The hospital's key.</summary>
    public required string Site { get; init; }

    /// <summary>The subject of the doctor who referred.</summary>
    public required string By { get; init; }

    /// <summary>On which day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The version of the patient's stream with the facts that the hospital is to read.</summary>
    public required long FactsVersion { get; init; }

    /// <summary>What is asked, in words.</summary>
    public SealedText? Question { get; init; }
}

/// <summary>The hospital received a referral: its ten working days begin.</summary>
/// <param name="On">On which day.</param>
/// <param name="Due">The day by which it has to be assessed.</param>
public sealed record ReferralReceived(DateOnly On, DateOnly Due);

/// <summary>The hospital assessed a referral and will see the patient for the trial.</summary>
/// <param name="On">On which day.</param>
/// <param name="Answer">In words.</param>
public sealed record ReferralAccepted(DateOnly On, SealedText? Answer);

/// <summary>Why a hospital declines a referral.</summary>
public enum DeclineReason
{
    /// <summary>A criterion is not met.</summary>
    NotEligible,

    /// <summary>The trial is full or closed.</summary>
    ClosedOrFull,

    /// <summary>The hospital cannot take more patients now.</summary>
    NoCapacity,

    /// <summary>What was sent does not suffice to assess it.</summary>
    Incomplete,

    /// <summary>Another trial or treatment is better for the patient.</summary>
    BetterAlternative,

    /// <summary>Something else; the answer says what.</summary>
    Other,
}

/// <summary>The hospital assessed a referral and declined it.</summary>
/// <param name="On">On which day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Answer">In words.</param>
public sealed record ReferralDeclined(DateOnly On, DeclineReason Reason, SealedText? Answer);

/// <summary>The patient was screened for the trial.</summary>
/// <param name="On">On which day.</param>
public sealed record PatientScreened(DateOnly On);

/// <summary>The patient was included in the trial.</summary>
/// <param name="On">On which day.</param>
public sealed record PatientIncluded(DateOnly On);

/// <summary>Why a screening failed.</summary>
public enum ScreenFailure
{
    /// <summary>A criterion was not met.</summary>
    CriterionNotMet,

    /// <summary>The patient did not wish it.</summary>
    ConsentNotGiven,

    /// <summary>The patient has become too ill.</summary>
    Deteriorated,

    /// <summary>The patient has died.</summary>
    Died,

    /// <summary>The trial was full or closed meanwhile.</summary>
    ClosedOrFull,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>The screening showed that the patient cannot enter the trial.</summary>
/// <param name="On">On which day.</param>
/// <param name="Reason">Why.</param>
public sealed record ScreeningFailed(DateOnly On, ScreenFailure Reason);

/// <summary>Why a referral is taken back.</summary>
public enum WithdrawalReason
{
    /// <summary>The patient wishes it.</summary>
    PatientsWish,

    /// <summary>The patient has become too ill.</summary>
    Deteriorated,

    /// <summary>The patient has died.</summary>
    Died,

    /// <summary>It was sent by mistake.</summary>
    SentByMistake,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>The referring doctor took the referral back.</summary>
/// <param name="On">On which day.</param>
/// <param name="Reason">Why.</param>
public sealed record ReferralWithdrawn(DateOnly On, WithdrawalReason Reason);

/// <summary>The patient whom a referral was about was erased.</summary>
public sealed record ReferredPatientErased;

/// <summary>The patient's own history knows of the referral.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Trial">The trial's identifier in its registry.</param>
/// <param name="Site">The hospital's key.</param>
/// <param name="On">On which day.</param>
public sealed record PatientReferred(Guid Referral, string Trial, string Site, DateOnly On);

/// <summary>A referral of the patient has come to its end.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Trial">The trial's identifier in its registry.</param>
/// <param name="End">How it ended.</param>
/// <param name="On">On which day.</param>
public sealed record PatientReferralEnded(Guid Referral, string Trial, ReferralStage End, DateOnly On);
