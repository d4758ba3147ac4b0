using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Criteria;

/// <summary>Age at the evaluation.</summary>
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

/// <summary>Unresolved toxicity of earlier treatment within grades (CTCAE).</summary>
public sealed record ToxicityCriterion : Criterion
{
    /// <summary>The grades that count: of the worst toxicity that is not excepted, or of <see cref="Term"/>.</summary>
    public required NumericRange Range { get; init; }

    /// <summary>Only this toxicity: code in <see cref="Terminology.Vocabulary.Toxicities"/>.</summary>
    public string? Term { get; init; }

    /// <summary>Toxicities that are left out of account.</summary>
    public ImmutableArray<ExceptedToxicity>? Except { get; init; }
}

/// <summary>A toxicity that is left out of account, of any grade or up to one.</summary>
public sealed record ExceptedToxicity
{
    /// <summary>Code in <see cref="Terminology.Vocabulary.Toxicities"/>.</summary>
    public required string Term { get; init; }

    /// <summary>The highest grade that is left out; <see langword="null"/> for every grade.</summary>
    public int? UpToGrade { get; init; }
}

/// <summary>A clinical score or class within limits.</summary>
public sealed record ScoreCriterion : Criterion
{
    /// <summary>Code in <see cref="Terminology.Scores"/>.</summary>
    public required string Score { get; init; }

    /// <summary>The values that count; classes count from the lowest value of the score.</summary>
    public required NumericRange Range { get; init; }
}

/// <summary>The disease stands in one of several states.</summary>
public sealed record DiseaseStatusCriterion : Criterion, IJsonOnDeserialized
{
    /// <summary>The states that count.</summary>
    public required ImmutableArray<DiseaseStatus> Statuses { get; init; }

    /// <summary>Only when it came to that state within so many days.</summary>
    public int? WithinDays { get; init; }

    /// <inheritdoc />
    public void OnDeserialized()
    {
        if (Statuses.IsDefaultOrEmpty)
            throw new JsonException("A question about the status of the disease names at least one status.");
    }
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
