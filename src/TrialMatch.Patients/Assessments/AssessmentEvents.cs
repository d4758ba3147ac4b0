using System.Collections.Immutable;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Assessments;

/// <summary>What was found of a trial for a patient.</summary>
public enum Suitability
{
    /// <summary>It may suit the patient.</summary>
    Suitable,

    /// <summary>It does not suit the patient.</summary>
    NotSuitable,

    /// <summary>Something has to be found out first.</summary>
    Undecided,
}

/// <summary>What the patient answered to an offer.</summary>
public enum OfferAnswer
{
    /// <summary>Yes.</summary>
    Accepted,

    /// <summary>No.</summary>
    Declined,

    /// <summary>Not yet.</summary>
    ThinkingAboutIt,
}

/// <summary>Why a trial does not suit, or was declined.</summary>
public enum AssessmentReason
{
    /// <summary>A criterion is not met.</summary>
    NotEligible,

    /// <summary>It is full or closed.</summary>
    ClosedOrFull,

    /// <summary>It is too far away, or asks for too many journeys.</summary>
    Travel,

    /// <summary>Other diseases, or the patient's condition.</summary>
    Health,

    /// <summary>There is a better treatment.</summary>
    BetterAlternative,

    /// <summary>The patient does not wish it.</summary>
    PatientsWish,

    /// <summary>Something else; the note says what.</summary>
    Other,
}

/// <summary>A doctor considered a trial for the patient.</summary>
/// <param name="Trial">The trial's identifier in its registry.</param>
/// <param name="Cohort">The cohort, if one was meant.</param>
/// <param name="On">On which day.</param>
/// <param name="Result">What was found.</param>
/// <param name="Reason">Why it does not suit.</param>
/// <param name="Note">In words.</param>
public sealed record TrialConsidered(string Trial, string? Cohort, DateOnly On, Suitability Result, AssessmentReason? Reason, SealedText? Note);

/// <summary>A trial was offered to the patient.</summary>
/// <param name="Trial">The trial's identifier in its registry.</param>
/// <param name="On">On which day.</param>
/// <param name="Answer">What the patient answered.</param>
/// <param name="Reason">Why it was declined.</param>
/// <param name="Note">In words.</param>
public sealed record TrialOffered(string Trial, DateOnly On, OfferAnswer Answer, AssessmentReason? Reason, SealedText? Note);

/// <summary>The patient was told about trials.</summary>
/// <param name="On">On which day.</param>
/// <param name="Trials">About which; empty for trials in general, or that there is none.</param>
public sealed record InformedAboutTrials(DateOnly On, ImmutableArray<string> Trials);
