using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Intake;

namespace TrialMatch.Panel.Cases;

/// <summary>Somebody wishes that the panel be asked about a patient.</summary>
/// <param name="Patient">The patient, by pseudonym.</param>
/// <param name="RaisedAs">As what: patient, next of kin or general practitioner.</param>
/// <param name="RaisedBy">Who.</param>
/// <param name="Wish">In their words.</param>
/// <param name="On">When.</param>
public sealed record PanelWishRaised(Guid Patient, Role RaisedAs, string RaisedBy, FreeText Wish, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Wish = change(Wish) };
}

/// <summary>The treating doctor began to write a referral.</summary>
/// <param name="Patient">The patient, by pseudonym.</param>
/// <param name="Kind">What kind of case it is.</param>
/// <param name="Doctor">The treating doctor.</param>
/// <param name="Unit">The hospital that treats the patient.</param>
/// <param name="Consent">What the patient consented to.</param>
/// <param name="On">When.</param>
public sealed record CaseDrafted(Guid Patient, CaseKind Kind, string Doctor, TreatingUnit Unit, CaseConsent Consent, DateOnly On) : ICaseEvent
{
    /// <summary>The case that this one continues, if any.</summary>
    public Guid? Continues { get; init; }

    /// <summary>Why it continues that case.</summary>
    public ContinuationReason? Reason { get; init; }
}

/// <summary>The patient consented to more, or to less, than before.</summary>
/// <param name="Consent">All that the patient consents to now.</param>
public sealed record CaseConsentRecorded(CaseConsent Consent) : ICaseEvent;

/// <summary>The doctor wrote, or rewrote, the referral.</summary>
/// <param name="Referral">All of it.</param>
public sealed record ReferralWritten(Referral Referral) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => new ReferralWritten(Referral.WithTexts(change));
}

/// <summary>The doctor attached the patient's profile and its matches as they were evaluated then.</summary>
/// <param name="Snapshot">Which facts.</param>
/// <param name="Disease">What precedents are found by.</param>
/// <param name="Matches">The trials, best first.</param>
public sealed record ProfileAttached(ProfileSnapshot Snapshot, CodedDisease Disease, ImmutableArray<TrialNote> Matches) : ICaseEvent;

/// <summary>The case went to the regional multidisciplinary team.</summary>
/// <param name="On">When.</param>
public sealed record SentToRegionalReview(DateOnly On) : ICaseEvent;

/// <summary>What the regional multidisciplinary team concluded.</summary>
/// <param name="Conclusion">In their words.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="On">When.</param>
public sealed record RegionalConclusionRecorded(FreeText Conclusion, string By, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Conclusion = change(Conclusion) };
}

/// <summary>The doctor sent the case to the panel, for the first time or again.</summary>
/// <param name="On">When.</param>
public sealed record CaseSubmitted(DateOnly On) : ICaseEvent;

/// <summary>The coordinator returned the referral, because something is missing.</summary>
/// <param name="Missing">Exactly what.</param>
/// <param name="Note">In words, if any.</param>
/// <param name="On">When.</param>
public sealed record CaseReturned(ImmutableArray<ChecklistEntry> Missing, FreeText? Note, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Note = Note is null ? null : change(Note) };
}

/// <summary>The coordinator declined the case.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Route">Where the patient should turn instead.</param>
/// <param name="Note">In words, if any.</param>
/// <param name="On">When.</param>
public sealed record CaseDeclined(DeclineReason Reason, RightRoute Route, FreeText? Note, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Note = Note is null ? null : change(Note) };
}

/// <summary>The referral is complete: the clock began.</summary>
/// <param name="On">The first day of the clock, which is not counted.</param>
/// <param name="Due">The last day for the advice.</param>
/// <param name="Contact">Who answers questions about the case.</param>
/// <param name="Verified">Items that the coordinator found in the documents.</param>
/// <param name="Warnings">What to look at.</param>
public sealed record CaseAccepted(
    DateOnly On, DateOnly Due, CaseContact Contact, ImmutableArray<ChecklistItem> Verified, ImmutableArray<ChecklistWarning> Warnings) : ICaseEvent;
