using System.Collections.Immutable;

namespace TrialMatch.Matching.Criteria;

/// <summary>What a trial or a cohort asks for: all of its criteria must be met.</summary>
/// <param name="Criteria">The criteria in the protocol's order.</param>
public sealed record EligibilityCriteria(ImmutableArray<Criterion> Criteria)
{
    /// <summary>Version of the canonical JSON that this program writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Nothing asked.</summary>
    public static EligibilityCriteria None { get; } = new(ImmutableArray<Criterion>.Empty);

    /// <summary>Version of the canonical JSON that the criteria were written in.</summary>
    public int Version { get; init; } = CurrentVersion;
}
