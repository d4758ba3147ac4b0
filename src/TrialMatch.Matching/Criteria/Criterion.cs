using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TrialMatch.Matching.Criteria;

/// <summary>
/// One node of an eligibility criterion: a group of criteria or one clinical question. Exclusions are written as
/// <see cref="NoneOf"/>; polarity is never a flag.
/// </summary>
[JsonConverter(typeof(CriterionJsonConverter))]
public abstract record Criterion
{
    /// <summary>The protocol's own number, such as <c>I-04</c> or <c>E-11</c>.</summary>
    public string? Reference { get; init; }

    /// <summary>The sentence that this was read from.</summary>
    public string? Source { get; init; }

    /// <summary>Reviewed plain text per language (<c>nb</c>, <c>nn</c>, <c>se</c>, <c>en</c>).</summary>
    public ImmutableSortedDictionary<string, string>? Text { get; init; }
}

/// <summary>A criterion made of others.</summary>
public abstract record CriterionGroup : Criterion
{
    /// <summary>The parts, in the protocol's order.</summary>
    public required ImmutableArray<Criterion> Children { get; init; }
}

/// <summary>Every part must be met.</summary>
public sealed record AllOf : CriterionGroup;

/// <summary>At least one part must be met.</summary>
public sealed record AnyOf : CriterionGroup;

/// <summary>No part may be met: an exclusion.</summary>
public sealed record NoneOf : CriterionGroup;

/// <summary>At least so many parts must be met.</summary>
public sealed record AtLeast : CriterionGroup
{
    /// <summary>How many, from 1 to the number of parts.</summary>
    public required int Count { get; init; }
}
