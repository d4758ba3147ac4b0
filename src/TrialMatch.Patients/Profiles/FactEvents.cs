using TrialMatch.Matching.Profiles;

namespace TrialMatch.Patients.Profiles;

/// <summary>The sex.</summary>
public sealed record SexRecorded(SexFact Fact) : FactRecorded<SexFact>(Fact);

/// <summary>When the patient was born, to the month at best.</summary>
public sealed record BirthRecorded(BirthFact Fact) : FactRecorded<BirthFact>(Fact);

/// <summary>Where the patient lives.</summary>
public sealed record ResidenceRecorded(ResidenceFact Fact) : FactRecorded<ResidenceFact>(Fact);

/// <summary>A diagnosis.</summary>
public sealed record DiagnosisRecorded(DiagnosisFact Fact) : FactRecorded<DiagnosisFact>(Fact);

/// <summary>A stage group.</summary>
public sealed record StageRecorded(StageFact Fact) : FactRecorded<StageFact>(Fact);

/// <summary>How far the disease reaches.</summary>
public sealed record ExtentRecorded(ExtentFact Fact) : FactRecorded<ExtentFact>(Fact);

/// <summary>A metastatic site, found or excluded.</summary>
public sealed record MetastasisRecorded(MetastasisFact Fact) : FactRecorded<MetastasisFact>(Fact);

/// <summary>How many metastases there are.</summary>
public sealed record MetastasesCounted(MetastasisCountFact Fact) : FactRecorded<MetastasisCountFact>(Fact);

/// <summary>Whether there is measurable disease.</summary>
public sealed record MeasurableDiseaseRecorded(MeasurableDiseaseFact Fact) : FactRecorded<MeasurableDiseaseFact>(Fact);

/// <summary>Another malignancy, or that there is none.</summary>
public sealed record OtherMalignancyRecorded(OtherMalignancyFact Fact) : FactRecorded<OtherMalignancyFact>(Fact);

/// <summary>Where the disease stands.</summary>
public sealed record DiseaseStatusRecorded(DiseaseStatusFact Fact) : FactRecorded<DiseaseStatusFact>(Fact);

/// <summary>What an assay found and did not find.</summary>
public sealed record MolecularReportReceived(MolecularReport Fact) : FactRecorded<MolecularReport>(Fact);

/// <summary>A performance status.</summary>
public sealed record PerformanceStatusRecorded(PerformanceFact Fact) : FactRecorded<PerformanceFact>(Fact);

/// <summary>An estimate of remaining life.</summary>
public sealed record LifeExpectancyRecorded(LifeExpectancyFact Fact) : FactRecorded<LifeExpectancyFact>(Fact);

/// <summary>Whether the patient is willing and able to enter trials.</summary>
public sealed record WillingnessRecorded(ConsentFact Fact) : FactRecorded<ConsentFact>(Fact);

/// <summary>A treatment.</summary>
public sealed record TherapyRecorded(TherapyFact Fact) : FactRecorded<TherapyFact>(Fact);

/// <summary>Something about the history of treatment as a whole.</summary>
public sealed record TherapyHistoryRecorded(TherapyHistoryFact Fact) : FactRecorded<TherapyHistoryFact>(Fact);

/// <summary>How the cancer answers to platinum.</summary>
public sealed record PlatinumSensitivityRecorded(PlatinumSensitivityFact Fact) : FactRecorded<PlatinumSensitivityFact>(Fact);

/// <summary>A reaction to a drug, or that there is none.</summary>
public sealed record IntoleranceRecorded(IntoleranceFact Fact) : FactRecorded<IntoleranceFact>(Fact);

/// <summary>Participation in another trial.</summary>
public sealed record TrialParticipationRecorded(TrialParticipationFact Fact) : FactRecorded<TrialParticipationFact>(Fact);

/// <summary>A laboratory value or another measurement.</summary>
public sealed record LabResultRecorded(MeasurementFact Fact) : FactRecorded<MeasurementFact>(Fact);

/// <summary>A condition, found or excluded.</summary>
public sealed record ConditionRecorded(ConditionFact Fact) : FactRecorded<ConditionFact>(Fact);

/// <summary>A side effect of earlier treatment.</summary>
public sealed record ToxicityRecorded(ToxicityFact Fact) : FactRecorded<ToxicityFact>(Fact);

/// <summary>A clinical score.</summary>
public sealed record ClinicalScoreRecorded(ScoreFact Fact) : FactRecorded<ScoreFact>(Fact);
