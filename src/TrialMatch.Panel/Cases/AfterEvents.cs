using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Reminders;

namespace TrialMatch.Panel.Cases;

/// <summary>Patient and doctor decided what to do with the advice.</summary>
/// <param name="Outcome">Whether it is followed.</param>
/// <param name="Reason">Why not, where it is not or only partly.</param>
/// <param name="Note">In words, if any.</param>
/// <param name="On">When.</param>
public sealed record CaseDecisionRecorded(DecisionOutcome Outcome, NotFollowedReason? Reason, FreeText? Note, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Note = Note is null ? null : change(Note) };
}

/// <summary>The patient was referred to a trial of the advice.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Trial">The trial.</param>
/// <param name="Cohort">The cohort, if any.</param>
/// <param name="Site">The hospital.</param>
/// <param name="AssessBy">The last day for that hospital to assess it.</param>
/// <param name="On">When.</param>
public sealed record CaseReferredToTrial(Guid Id, string Trial, string? Cohort, string Site, DateOnly AssessBy, DateOnly On) : ICaseEvent;

/// <summary>The hospital assessed the referral.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Accepted">Whether the patient is to be screened.</param>
/// <param name="Note">In words, if any.</param>
/// <param name="On">When.</param>
public sealed record CaseReferralAssessed(Guid Id, bool Accepted, FreeText? Note, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Note = Note is null ? null : change(Note) };
}

/// <summary>The patient was screened.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="On">When.</param>
public sealed record CaseReferralScreened(Guid Id, DateOnly On) : ICaseEvent;

/// <summary>The patient entered the trial.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="On">When.</param>
public sealed record CaseReferralIncluded(Guid Id, DateOnly On) : ICaseEvent;

/// <summary>The patient did not pass the screening.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">When.</param>
public sealed record CaseReferralFailed(Guid Id, ScreenFailReason Reason, DateOnly On) : ICaseEvent;

/// <summary>A treatment outside its approval was applied for.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Kind">On what ground.</param>
/// <param name="Drug">The drug.</param>
/// <param name="Indication">The indication.</param>
/// <param name="Level">Who decides.</param>
/// <param name="On">When.</param>
public sealed record CaseAccessApplied(Guid Id, AccessKind Kind, string Drug, string Indication, AccessLevel Level, DateOnly On) : ICaseEvent;

/// <summary>The application was granted.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Level">Who decided.</param>
/// <param name="On">When.</param>
public sealed record CaseAccessGranted(Guid Id, AccessLevel Level, DateOnly On) : ICaseEvent;

/// <summary>The application was refused.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Level">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">When.</param>
public sealed record CaseAccessRefused(Guid Id, AccessLevel Level, AccessRefusalReason Reason, DateOnly On) : ICaseEvent;

/// <summary>A work-up of the advice was ordered.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="What">Which.</param>
/// <param name="On">When.</param>
public sealed record CaseWorkUpOrdered(Guid Id, FreeText What, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { What = change(What) };
}

/// <summary>The work-up brought new facts, and the patient was matched again.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Snapshot">Which facts.</param>
/// <param name="Disease">What precedents are found by.</param>
/// <param name="Matches">The trials as they are evaluated now.</param>
/// <param name="News">What the doctor is told: trials that have become possible, or no longer are.</param>
/// <param name="On">When.</param>
public sealed record CaseWorkUpDone(
    Guid Id, ProfileSnapshot Snapshot, CodedDisease Disease, ImmutableArray<TrialNote> Matches, ImmutableArray<MatchNews> News, DateOnly On) : ICaseEvent;

/// <summary>The case is over.</summary>
/// <param name="On">When.</param>
public sealed record CaseClosed(DateOnly On) : ICaseEvent;

/// <summary>A new case continues this one.</summary>
/// <param name="NewCase">The new case.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">When.</param>
public sealed record CaseContinued(Guid NewCase, ContinuationReason Reason, DateOnly On) : ICaseEvent;

/// <summary>The case was withdrawn.</summary>
/// <param name="As">As what it was withdrawn: patient, next of kin or doctor.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">When.</param>
public sealed record CaseWithdrawn(Role As, WithdrawalReason Reason, DateOnly On) : ICaseEvent;

/// <summary>The patient died.</summary>
/// <param name="DiedOn">When.</param>
/// <param name="On">When it was recorded.</param>
public sealed record CaseEndedByDeath(DateOnly DiedOn, DateOnly On) : ICaseEvent;

/// <summary>Something is due, and whoever it waits for was reminded.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="FollowUp">The follow-up or consultation that it is about, if it is one.</param>
/// <param name="Due">The day by which it is, or was, to be done.</param>
/// <param name="On">When.</param>
public sealed record CaseReminded(ReminderKind Kind, Guid? FollowUp, DateOnly Due, DateOnly On) : ICaseEvent;
