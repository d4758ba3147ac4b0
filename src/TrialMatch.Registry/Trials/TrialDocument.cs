using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

/// <summary>A trial as it stands at a moment: all that lists, pages, deciders and matching need of it.</summary>
public sealed partial record TrialDocument
{
    /// <summary>The stream.</summary>
    public required Guid Id { get; init; }

    /// <summary>The trial's identifier in its registry (<c>NCT…</c>) or in ours (<c>DEMO-…</c>).</summary>
    public required string RegistryId { get; init; }

    /// <summary>Whether it is a demonstration and not a real study.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether everybody may see it.</summary>
    public bool Published { get; init; }

    /// <summary>What it is.</summary>
    public required TrialFacts Facts { get; init; }

    /// <summary>Overall status; says nothing of one site's.</summary>
    public required RecruitmentStatus Status { get; init; }

    /// <summary>Why it was paused or ended, where the source says so.</summary>
    public string? StatusReason { get; init; }

    /// <summary>Arms as registered.</summary>
    public ImmutableArray<TrialArm> Arms { get; init; } = [];

    /// <summary>Cohorts with their criteria.</summary>
    public ImmutableArray<Cohort> Cohorts { get; init; } = [];

    /// <summary>Hospitals that take part, each with its own status.</summary>
    public ImmutableArray<TrialSite> Sites { get; init; } = [];

    /// <summary>Criteria of the whole trial.</summary>
    public EligibilityCriteria Criteria { get; init; } = EligibilityCriteria.None;

    /// <summary>Version of the criteria, from 1; 0 before there are any.</summary>
    public int CriteriaVersion { get; init; }

    /// <summary>Where the criteria come from.</summary>
    public CriteriaOrigin CriteriaOrigin { get; init; }

    /// <summary>SHA-256 of the registry's eligibility text last read beside curated criteria.</summary>
    public string? EligibilityTextHash { get; init; }

    /// <summary>Whether that text changed since the criteria were curated, so that an editor has to look.</summary>
    public bool ReviewDue { get; init; }

    /// <summary>The version last read at each source.</summary>
    public ImmutableArray<RegistrySource> Sources { get; init; } = [];

    /// <summary>Number of events that the document stands on.</summary>
    public long Version { get; init; }

    /// <summary>When the trial was registered here.</summary>
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When its last event was recorded.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether a person has structured the criteria.</summary>
    [JsonIgnore]
    public bool IsCurated => CriteriaVersion > 0 && CriteriaOrigin == CriteriaOrigin.Curated;

    /// <summary>What was last read at a source; <see langword="null"/> when nothing ever was.</summary>
    public RegistrySource? LastRead(string registry) => Sources.FirstOrDefault(source => source.Registry == registry);

    /// <summary>What matching reads of the trial.</summary>
    public MatchableTrial ToMatchable() => new()
    {
        Id = RegistryId,
        Title = Facts.Title,
        Status = Status,
        Demo = Demo,
        Criteria = Criteria,
        Cohorts = Cohorts,
        Sites = Sites,
    };
}
