using TrialMatch.Matching.Profiles;

namespace TrialMatch.Patients.Profiles;

/// <summary>Which event tells of which kind of fact.</summary>
internal static class FactEvent
{
    /// <summary>The event that records a fact.</summary>
    public static IFactRecorded Of(Fact fact) => fact switch
    {
        SexFact it => new SexRecorded(it),
        BirthFact it => new BirthRecorded(it),
        ResidenceFact it => new ResidenceRecorded(it),
        DiagnosisFact it => new DiagnosisRecorded(it),
        StageFact it => new StageRecorded(it),
        ExtentFact it => new ExtentRecorded(it),
        MetastasisFact it => new MetastasisRecorded(it),
        MetastasisCountFact it => new MetastasesCounted(it),
        MeasurableDiseaseFact it => new MeasurableDiseaseRecorded(it),
        OtherMalignancyFact it => new OtherMalignancyRecorded(it),
        DiseaseStatusFact it => new DiseaseStatusRecorded(it),
        MolecularReport it => new MolecularReportReceived(it),
        PerformanceFact it => new PerformanceStatusRecorded(it),
        LifeExpectancyFact it => new LifeExpectancyRecorded(it),
        ConsentFact it => new WillingnessRecorded(it),
        TherapyFact it => new TherapyRecorded(it),
        TherapyHistoryFact it => new TherapyHistoryRecorded(it),
        PlatinumSensitivityFact it => new PlatinumSensitivityRecorded(it),
        IntoleranceFact it => new IntoleranceRecorded(it),
        TrialParticipationFact it => new TrialParticipationRecorded(it),
        MeasurementFact it => new LabResultRecorded(it),
        ConditionFact it => new ConditionRecorded(it),
        ToxicityFact it => new ToxicityRecorded(it),
        ScoreFact it => new ClinicalScoreRecorded(it),
        _ => throw new ArgumentException($"No event tells of a {fact.GetType().Name}.", nameof(fact)),
    };
}
