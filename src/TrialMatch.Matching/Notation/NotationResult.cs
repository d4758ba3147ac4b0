using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary>Criteria as read from their notation, or everything that is wrong with it.</summary>
/// <param name="Criteria">The criteria; <see langword="null"/> when there are errors.</param>
/// <param name="Errors">All errors, in the order of the text.</param>
public sealed record NotationResult(EligibilityCriteria? Criteria, ImmutableArray<NotationError> Errors)
{
    /// <summary>Whether the whole text was read.</summary>
    [MemberNotNullWhen(true, nameof(Criteria))]
    public bool Success => Criteria is not null;
}
