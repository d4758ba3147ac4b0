namespace TrialMatch.Matching.Profiles;

/// <summary>An unresolved toxicity of earlier treatment (CTCAE grade): the worst of all, or a named one.</summary>
public sealed record ToxicityFact : Fact
{
    /// <summary>CTCAE grade 0–5.</summary>
    public required int Grade { get; init; }

    /// <summary>
    /// Code in <see cref="Terminology.Vocabulary.Toxicities"/>; <see langword="null"/> for the worst of all that are not
    /// named by facts of their own.
    /// </summary>
    public string? Term { get; init; }
}

/// <summary>A clinical score or class on its day.</summary>
public sealed record ScoreFact : Fact
{
    /// <summary>Code in <see cref="Terminology.Scores"/>.</summary>
    public required string Score { get; init; }

    /// <summary>The value; classes count from the lowest value of the score.</summary>
    public required decimal Value { get; init; }
}

/// <summary>
/// Where the disease stands, in the words of the response criteria (RECIST 1.1, Lugano, iwCLL, IMWG, ELN): what they call
/// complete remission or response is <see cref="Remission"/>.
/// </summary>
public enum DiseaseStatus
{
    /// <summary>Newly found, not treated yet.</summary>
    NewlyDiagnosed,

    /// <summary>Came back after a remission or a treatment that had worked.</summary>
    Relapsed,

    /// <summary>Did not respond to treatment.</summary>
    Refractory,

    /// <summary>Growing.</summary>
    Progressive,

    /// <summary>Neither growing nor shrinking.</summary>
    Stable,

    /// <summary>Shrinking: a partial response or better.</summary>
    Responding,

    /// <summary>No sign of disease: complete response or remission.</summary>
    Remission,

    /// <summary>Residual disease that only sensitive tests find (MRD positive).</summary>
    MeasurableResidual,
}

/// <summary>Where the disease stands.</summary>
public sealed record DiseaseStatusFact : Fact
{
    /// <summary>The state.</summary>
    public required DiseaseStatus Status { get; init; }

    /// <summary>Since when, if known.</summary>
    public PartialDate? Since { get; init; }
}

/// <summary>The treating doctor's estimate of remaining life.</summary>
public sealed record LifeExpectancyFact : Fact
{
    /// <summary>At least so many months.</summary>
    public required int Months { get; init; }
}

/// <summary>Whether the patient is willing and able to consent to trials.</summary>
public sealed record ConsentFact : Fact
{
    /// <summary>Willing and able, or not.</summary>
    public required bool Given { get; init; }
}
