using TrialMatch.EventStore;

namespace TrialMatch.Patients.Access;

/// <summary>What access to patients' records adds to an event store.</summary>
public static class AccessModule
{
    /// <summary>Every type of event of access. Events are contracts for ever: added to, never changed.</summary>
    public static IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(SignInLinked), typeof(TreatmentBegan), typeof(TreatmentEnded), typeof(TreatmentDelegated), typeof(DelegationRevoked),
        typeof(EmergencyAccessTaken), typeof(EmergencyAccessReviewed), typeof(NextOfKinAuthorised), typeof(AuthorisationRevoked),
        typeof(ParentalResponsibilityRecorded), typeof(ParentalResponsibilityEnded), typeof(YoungPatientObjected), typeof(ObjectionWithdrawn),
        typeof(ParentsNeedFound), typeof(CaseAssigned), typeof(CaseReleased), typeof(SiteAdmitted), typeof(SiteDismissed), typeof(RelationsForgotten),
        typeof(RecordOpened), typeof(OpeningRefused), typeof(AccessLogSearched),
    ];

    /// <summary>Adds the events and read models of access.</summary>
    public static StoreOptions AddPatientAccess(this StoreOptions options)
    {
        options.Events.AddEventTypes(EventTypes).Aggregate<PatientRelations>();
        options.Schema.For<SubjectDocument>().DocumentAlias("subject");
        options.Schema.For<EmergencyDocument>().DocumentAlias("emergency_access").Duplicate(emergency => emergency.Waits);
        options.Projections.Add(new SubjectProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new EmergencyProjection(), ProjectionLifecycle.Inline);
        return options;
    }
}
