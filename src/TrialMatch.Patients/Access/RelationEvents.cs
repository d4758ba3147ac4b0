using System.Collections.Immutable;

namespace TrialMatch.Patients.Access;

/// <summary>
/// Something that changes who may open a patient's record. People are named by pseudonyms, reasons by codes: nothing here
/// has to be erased for a patient to be forgotten.
/// </summary>
/// <param name="Patient">The patient.</param>
/// <param name="At">When.</param>
public abstract record RelationEvent(Guid Patient, DateTimeOffset At);

/// <summary>Whoever signs in as this subject is the patient.</summary>
public sealed record SignInLinked(Guid Patient, DateTimeOffset At, string Subject) : RelationEvent(Patient, At);

/// <summary>A doctor began to treat the patient.</summary>
public sealed record TreatmentBegan(Guid Patient, DateTimeOffset At, string Doctor, string Organisation) : RelationEvent(Patient, At);

/// <summary>A doctor no longer treats the patient; what the doctor had delegated ends with it.</summary>
public sealed record TreatmentEnded(Guid Patient, DateTimeOffset At, string Doctor) : RelationEvent(Patient, At);

/// <summary>A treating doctor lets a colleague stand in until a day.</summary>
public sealed record TreatmentDelegated(Guid Patient, DateTimeOffset At, string Doctor, string Colleague, string Organisation, DateTimeOffset Until)
    : RelationEvent(Patient, At);

/// <summary>The colleague no longer stands in.</summary>
public sealed record DelegationRevoked(Guid Patient, DateTimeOffset At, string Doctor, string Colleague) : RelationEvent(Patient, At);

/// <summary>A doctor opened a record without a relation, for a stated reason; somebody else has to review it.</summary>
public sealed record EmergencyAccessTaken(
    Guid Patient, DateTimeOffset At, Guid Access, string Doctor, string? Name, string Organisation, EmergencyReason Reason, DateTimeOffset Until)
    : RelationEvent(Patient, At);

/// <summary>Somebody else has judged an emergency access; one that was not justified ends at once.</summary>
public sealed record EmergencyAccessReviewed(Guid Patient, DateTimeOffset At, Guid Access, string Reviewer, EmergencyJudgement Judgement)
    : RelationEvent(Patient, At);

/// <summary>The patient authorised next of kin.</summary>
public sealed record NextOfKinAuthorised(Guid Patient, DateTimeOffset At, Guid Authorisation, string NextOfKin, DateTimeOffset? Until)
    : RelationEvent(Patient, At)
{
    /// <summary>To do what.</summary>
    public ImmutableArray<AuthorisationScope> Scopes { get; init; } = [];
}

/// <summary>An authorisation was taken back.</summary>
public sealed record AuthorisationRevoked(Guid Patient, DateTimeOffset At, Guid Authorisation) : RelationEvent(Patient, At);

/// <summary>Somebody has parental responsibility for the patient.</summary>
public sealed record ParentalResponsibilityRecorded(Guid Patient, DateTimeOffset At, string Parent) : RelationEvent(Patient, At);

/// <summary>Somebody no longer has parental responsibility.</summary>
public sealed record ParentalResponsibilityEnded(Guid Patient, DateTimeOffset At, string Parent) : RelationEvent(Patient, At);

/// <summary>A patient between 12 and 16 has told the doctor, for reasons that are to be respected, that the parents are not to know.</summary>
public sealed record YoungPatientObjected(Guid Patient, DateTimeOffset At, string Doctor) : RelationEvent(Patient, At);

/// <summary>The patient has no objection any more.</summary>
public sealed record ObjectionWithdrawn(Guid Patient, DateTimeOffset At, string Doctor) : RelationEvent(Patient, At);

/// <summary>A doctor holds that the parents of a patient under 18 have to know, to fulfil their parental responsibility.</summary>
public sealed record ParentsNeedFound(Guid Patient, DateTimeOffset At, string Doctor, DateTimeOffset Until) : RelationEvent(Patient, At);

/// <summary>A panel case of the patient was assigned to somebody, who may open the record for it.</summary>
public sealed record CaseAssigned(Guid Patient, DateTimeOffset At, Guid Case, string Assignee) : RelationEvent(Patient, At);

/// <summary>A panel case was taken from somebody, or closed.</summary>
public sealed record CaseReleased(Guid Patient, DateTimeOffset At, Guid Case, string Assignee) : RelationEvent(Patient, At);

/// <summary>The patient was referred to a trial at a hospital, whose site coordinators may open the record for it.</summary>
public sealed record SiteAdmitted(Guid Patient, DateTimeOffset At, Guid Referral, string Organisation) : RelationEvent(Patient, At);

/// <summary>The patient was forgotten: nobody stands in any relation any more.</summary>
public sealed record RelationsForgotten(Guid Patient, DateTimeOffset At) : RelationEvent(Patient, At)
{
    /// <summary>Everybody who stood in one.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];
}

/// <summary>The referral has come to its end.</summary>
public sealed record SiteDismissed(Guid Patient, DateTimeOffset At, Guid Referral) : RelationEvent(Patient, At);
