using TrialMatch.EventStore;
using TrialMatch.Patients.Assessments;
using TrialMatch.Patients.Consents;
using TrialMatch.Patients.Erasure;
using TrialMatch.Patients.Matches;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Reading;
using TrialMatch.Patients.Referrals;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients;

/// <summary>What patients add to an event store.</summary>
public static class PatientsModule
{
    /// <summary>Every type of event of patients and referrals. Events are contracts for ever: added to, never changed.</summary>
    public static IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(ProfileOpened), typeof(IdentityRecorded), typeof(FactCorrected),
        typeof(SexRecorded), typeof(BirthRecorded), typeof(ResidenceRecorded), typeof(DiagnosisRecorded),
        typeof(StageRecorded), typeof(ExtentRecorded), typeof(MetastasisRecorded), typeof(MetastasesCounted),
        typeof(MeasurableDiseaseRecorded), typeof(OtherMalignancyRecorded), typeof(DiseaseStatusRecorded), typeof(MolecularReportReceived),
        typeof(PerformanceStatusRecorded), typeof(LifeExpectancyRecorded), typeof(WillingnessRecorded), typeof(TherapyRecorded),
        typeof(TherapyHistoryRecorded), typeof(PlatinumSensitivityRecorded), typeof(IntoleranceRecorded), typeof(TrialParticipationRecorded),
        typeof(LabResultRecorded), typeof(ConditionRecorded), typeof(ToxicityRecorded), typeof(ClinicalScoreRecorded),
        typeof(MatchesEvaluated),
        typeof(TrialConsidered), typeof(TrialOffered), typeof(InformedAboutTrials),
        typeof(ConsentGiven), typeof(ConsentWithdrawn),
        typeof(PatientReferred), typeof(PatientReferralEnded),
        typeof(ErasureRequested), typeof(ErasureDeclined), typeof(PatientErased),
        typeof(ReferralSent), typeof(ReferralReceived), typeof(ReferralAccepted), typeof(ReferralDeclined),
        typeof(PatientScreened), typeof(PatientIncluded), typeof(ScreeningFailed), typeof(ReferralWithdrawn), typeof(ReferredPatientErased),
    ];

    /// <summary>
    /// Adds the events, read models and the vault of patients. The store must write JSON with <c>MatchingJson.Options</c>, which the host
    /// sets once for all modules.
    /// </summary>
    public static StoreOptions AddPatients(this StoreOptions options)
    {
        options.Events.AddEventTypes(EventTypes);
        options.Events.Aggregate<Patient>();
        options.Schema.For<PatientSummary>().DocumentAlias("patient").Duplicate(patient => patient.TreatingDoctor);
        options.Schema.For<TrialReferral>().DocumentAlias("trial_referral")
            .Duplicate(referral => referral.Patient).Duplicate(referral => referral.Site).Duplicate(referral => referral.By);
        options.Schema.For<DataKey>().DocumentAlias("vault_data_key").UseOptimisticConcurrency();
        options.Schema.For<SealedIdentity>().DocumentAlias("vault_identity").UseOptimisticConcurrency();
        options.Schema.For<NationalIdEntry>().DocumentAlias("vault_national_id").UseOptimisticConcurrency();
        options.Projections.Add(new PatientSummaryProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new TrialReferralProjection(), ProjectionLifecycle.Inline);
        return options;
    }
}
