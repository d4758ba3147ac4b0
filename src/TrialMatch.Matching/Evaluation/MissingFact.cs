namespace TrialMatch.Matching.Evaluation;

/// <summary>Why a question could not be answered.</summary>
public enum MissingKind
{
    /// <summary>Nothing is recorded.</summary>
    NotRecorded,

    /// <summary>No test that could tell was done.</summary>
    NotTested,

    /// <summary>A test was done, but its report does not say.</summary>
    NotReported,

    /// <summary>The sample was too poor (little tumour, bad quality) to exclude anything.</summary>
    SampleInadequate,

    /// <summary>The newest fact is too old to rely on.</summary>
    TooOld,

    /// <summary>What is recorded is coarser than what is asked.</summary>
    TooCoarse,

    /// <summary>Facts of the same day contradict one another.</summary>
    Conflicting,

    /// <summary>The criterion is a sentence, or of a kind, that this version cannot evaluate.</summary>
    NotStructured,

    /// <summary>A matter of judgement or of the patient's will: somebody has to ask.</summary>
    ToBeAsked,
}

/// <summary>What kind of fact is missing; with <see cref="MissingFact.Subject"/> it names one question to the clinician.</summary>
public enum FactTopic
{
    /// <summary>Age.</summary>
    Age,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Place of residence.</summary>
    Residence,

    /// <summary>Diagnosis.</summary>
    Diagnosis,

    /// <summary>Stage.</summary>
    Stage,

    /// <summary>Extent of disease.</summary>
    Extent,

    /// <summary>Metastases in the subject.</summary>
    Metastasis,

    /// <summary>Measurable disease.</summary>
    MeasurableDisease,

    /// <summary>Other malignancies.</summary>
    OtherMalignancy,

    /// <summary>Performance status on the subject scale.</summary>
    Performance,

    /// <summary>Small variants in the subject gene.</summary>
    Variant,

    /// <summary>Copy number of the subject gene.</summary>
    CopyNumber,

    /// <summary>Fusions of the subject gene.</summary>
    Fusion,

    /// <summary>Expression of the subject marker.</summary>
    Expression,

    /// <summary>The subject signature.</summary>
    Signature,

    /// <summary>The subject virus in the tumour.</summary>
    Virus,

    /// <summary>How the subject gene breaks drugs down.</summary>
    Pharmacogenetics,

    /// <summary>HLA type at the subject locus.</summary>
    Hla,

    /// <summary>Earlier treatment with the subject.</summary>
    Therapy,

    /// <summary>Dates of treatment with the subject.</summary>
    TherapyDate,

    /// <summary>Outcome of treatment with the subject.</summary>
    TherapyOutcome,

    /// <summary>Number of lines.</summary>
    Lines,

    /// <summary>The subject measurement.</summary>
    Measurement,

    /// <summary>The subject condition.</summary>
    Condition,

    /// <summary>Unresolved toxicity.</summary>
    Toxicity,

    /// <summary>Life expectancy.</summary>
    LifeExpectancy,

    /// <summary>Willingness to consent.</summary>
    Consent,

    /// <summary>A question for a person.</summary>
    Judgement,
}

/// <summary>A fact that would be needed to answer a criterion.</summary>
/// <param name="Kind">Why it is missing.</param>
/// <param name="Topic">What kind of fact.</param>
/// <param name="Subject">The gene, marker, drug, analyte, site or question; empty where the topic says it all.</param>
public sealed record MissingFact(MissingKind Kind, FactTopic Topic, string Subject = "");
