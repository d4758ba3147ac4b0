using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrialMatch.Matching.Criteria;

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
public sealed record MeasurementCriterion : Criterion, IJsonOnDeserialized
{
    /// <summary>Code in <see cref="Terminology.Analytes"/>.</summary>
    public required string Analyte { get; init; }

    /// <summary>The values that count.</summary>
    public required NumericRange Range { get; init; }

    /// <summary>What the numbers are multiples of.</summary>
    public MeasurementBasis Basis { get; init; }

    /// <summary>
    /// Limits that take the place of <see cref="Range"/> where their condition is met; of several that apply it is enough
    /// that one holds.
    /// </summary>
    public ImmutableArray<ConditionalLimit>? Conditional { get; init; }

    /// <summary>The value must be reached without these medicines (codes in <see cref="Terminology.Vocabulary.Medications"/>).</summary>
    public ImmutableArray<string>? Without { get; init; }

    /// <summary>Within so many days before the sample <see cref="Without"/> may not have been given.</summary>
    public int? WithoutDays { get; init; }

    /// <summary>Only values of the last so many days count.</summary>
    public int? WithinDays { get; init; }

    /// <inheritdoc />
    public void OnDeserialized()
    {
        if (Without is { IsDefaultOrEmpty: true } || Without is null != WithoutDays is null)
            throw new JsonException("A value without medicines names the medicines and the days before the sample.");
    }
}

/// <summary>A limit that applies on a condition: <c>&lt;= 5 x ULN if metastasis liver</c>.</summary>
public sealed record ConditionalLimit : IJsonOnDeserialized
{
    /// <summary>The values that count.</summary>
    public required NumericRange Range { get; init; }

    /// <summary>What the numbers are multiples of.</summary>
    public MeasurementBasis Basis { get; init; }

    /// <summary>When it applies: one leaf, without a reference or texts of its own and without conditional limits.</summary>
    public required Criterion Condition { get; init; }

    /// <inheritdoc />
    public void OnDeserialized()
    {
        if (Condition is CriterionGroup or UnrecognisedCriterion or MeasurementCriterion { Conditional: not null })
            throw new JsonException("A conditional limit applies on one leaf of a known kind, without conditional limits of its own.");
        if (Condition is { Reference: not null } or { Source: not null } or { Text: not null })
            throw new JsonException("The condition of a limit carries no reference and no texts.");
    }
}
