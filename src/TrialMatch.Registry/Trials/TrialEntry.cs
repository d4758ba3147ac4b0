using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

/// <summary>What one source says of a trial: a registry's record or a trial file, read and checked.</summary>
public sealed record TrialEntry
{
    /// <summary>The trial's identifier in its registry (<c>NCT…</c>) or in ours (<c>DEMO-…</c>).</summary>
    public required string RegistryId { get; init; }

    /// <summary>Whether it is a demonstration and not a real study.</summary>
    public bool Demo { get; init; }

    /// <summary>What it is.</summary>
    public required TrialFacts Facts { get; init; }

    /// <summary>Overall status.</summary>
    public required RecruitmentStatus Status { get; init; }

    /// <summary>Why it was paused or ended.</summary>
    public string? StatusReason { get; init; }

    /// <summary>Arms as registered.</summary>
    public ImmutableArray<TrialArm> Arms { get; init; } = [];

    /// <summary>Cohorts with their criteria.</summary>
    public ImmutableArray<Cohort> Cohorts { get; init; } = [];

    /// <summary>Hospitals that take part.</summary>
    public ImmutableArray<TrialSite> Sites { get; init; } = [];

    /// <summary>Criteria of the whole trial.</summary>
    public required EligibilityCriteria Criteria { get; init; }

    /// <summary>Where the criteria come from.</summary>
    public required CriteriaOrigin CriteriaOrigin { get; init; }

    /// <summary>The registry's eligibility text as it came; <see langword="null"/> in a trial file.</summary>
    public string? EligibilityText { get; init; }

    /// <summary>Where it was read.</summary>
    public required RegistrySource Source { get; init; }

    internal ImmutableArray<CohortOutline> CohortOutlines =>
        [.. Cohorts.Select(cohort => new CohortOutline(cohort.Id, cohort.Name, cohort.Status))];

    internal ImmutableArray<CohortCriteria> CohortCriteria =>
        [.. Cohorts.Where(cohort => cohort.Criteria.Criteria.Length > 0).Select(cohort => new CohortCriteria(cohort.Id, cohort.Criteria))];
}
