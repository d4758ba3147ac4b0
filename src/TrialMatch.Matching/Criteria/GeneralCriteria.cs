using System.Text.Json;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Criteria;

/// <summary>Age in whole years at the evaluation.</summary>
public sealed record AgeCriterion : Criterion
{
    /// <summary>The ages that count, in <see cref="Unit"/>.</summary>
    public required NumericRange Range { get; init; }

    /// <summary>Years, or months for infants.</summary>
    public AgeUnit Unit { get; init; }
}

/// <summary>Units of age.</summary>
public enum AgeUnit
{
    /// <summary>Whole years.</summary>
    Years,

    /// <summary>Whole months.</summary>
    Months,
}

/// <summary>Sex.</summary>
public sealed record SexCriterion : Criterion
{
    /// <summary>The sex that counts.</summary>
    public required Sex Sex { get; init; }
}

/// <summary>Performance status on a scale.</summary>
public sealed record PerformanceCriterion : Criterion
{
    /// <summary>The scale.</summary>
    public required PerformanceScale Scale { get; init; }

    /// <summary>The scores that count.</summary>
    public required NumericRange Range { get; init; }
}

/// <summary>What the numbers of a <see cref="MeasurementCriterion"/> are multiples of.</summary>
public enum MeasurementBasis
{
    /// <summary>The analyte's canonical unit.</summary>
    Unit,

    /// <summary>The upper limit of normal.</summary>
    UpperLimit,

    /// <summary>The lower limit of normal.</summary>
    LowerLimit,
}

/// <summary>A laboratory value or vital sign within limits.</summary>
public sealed record MeasurementCriterion : Criterion
{
    /// <summary>Code in <see cref="Terminology.Analytes"/>.</summary>
    public required string Analyte { get; init; }

    /// <summary>The values that count.</summary>
    public required NumericRange Range { get; init; }

    /// <summary>What the numbers are multiples of.</summary>
    public MeasurementBasis Basis { get; init; }
}

/// <summary>A comorbidity, infection, reproductive state or kind of medicine is there.</summary>
public sealed record ConditionCriterion : Criterion
{
    /// <summary>The code list of <see cref="Code"/>; in JSON <c>list</c>, since <c>kind</c> is the criterion's own.</summary>
    [JsonPropertyName("list")]
    public required ConditionKind Kind { get; init; }

    /// <summary>Code in the vocabulary of <see cref="Kind"/>.</summary>
    public required string Code { get; init; }
}

/// <summary>Unresolved toxicity of earlier treatment within grades (CTCAE).</summary>
public sealed record ToxicityCriterion : Criterion
{
    /// <summary>The grades that count.</summary>
    public required NumericRange Range { get; init; }
}

/// <summary>Life expectancy in months.</summary>
public sealed record LifeExpectancyCriterion : Criterion
{
    /// <summary>At least so many months.</summary>
    public required int Months { get; init; }
}

/// <summary>The patient lives in a country.</summary>
public sealed record ResidenceCriterion : Criterion
{
    /// <summary>ISO 3166 code.</summary>
    public required string CountryCode { get; init; }
}

/// <summary>The patient is willing and able to consent.</summary>
public sealed record ConsentCriterion : Criterion;

/// <summary>
/// What no record can decide, or what nobody has structured yet: always asked, never passed and never dropped.
/// </summary>
public sealed record JudgementCriterion : Criterion
{
    /// <summary>The question, or the protocol's sentence.</summary>
    public required string Question { get; init; }

    /// <summary>Whether it is a sentence that waits to be structured, rather than a true matter of judgement.</summary>
    public bool Unstructured { get; init; }
}

/// <summary>A criterion of a kind that this version does not know: kept as it came, and unknown.</summary>
public sealed record UnrecognisedCriterion : Criterion
{
    /// <summary>The JSON as it came.</summary>
    public required JsonElement Json { get; init; }
}
