using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Trials;

/// <summary>Whether patients are taken in; of a trial, a cohort or a site. Each has its own.</summary>
public enum RecruitmentStatus
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Planned, not yet open.</summary>
    Planned,

    /// <summary>Open for inclusion.</summary>
    Recruiting,

    /// <summary>Open to invited patients only.</summary>
    ByInvitation,

    /// <summary>Paused.</summary>
    Paused,

    /// <summary>Full; may open again.</summary>
    Full,

    /// <summary>Closed for inclusion; treatment may go on.</summary>
    Closed,

    /// <summary>Completed, ended early or withdrawn.</summary>
    Ended,
}

/// <summary>One version of a trial, with what matching reads of it.</summary>
public sealed record MatchableTrial
{
    /// <summary>The trial's identifier in its registry (<c>NCT…</c>) or in ours (<c>DEMO-…</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Short title.</summary>
    public required string Title { get; init; }

    /// <summary>The trial's overall status; says nothing of one site's.</summary>
    public required RecruitmentStatus Status { get; init; }

    /// <summary>Whether it is a demonstration and not a real study.</summary>
    public bool Demo { get; init; }

    /// <summary>Criteria of the whole trial.</summary>
    public required EligibilityCriteria Criteria { get; init; }

    /// <summary>Arms or cohorts; empty when the trial has none of its own.</summary>
    public ImmutableArray<Cohort> Cohorts { get; init; } = [];

    /// <summary>Hospitals that take part.</summary>
    public ImmutableArray<TrialSite> Sites { get; init; } = [];
}

/// <summary>An arm or cohort that opens, fills and closes by itself.</summary>
public sealed record Cohort
{
    /// <summary>Identifier within the trial.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Its status; <see cref="RecruitmentStatus.Unknown"/> means that the trial's counts.</summary>
    public RecruitmentStatus Status { get; init; }

    /// <summary>Criteria beside those of the trial.</summary>
    public EligibilityCriteria Criteria { get; init; } = EligibilityCriteria.None;
}

/// <summary>One hospital taking part in a trial.</summary>
public sealed record TrialSite
{
    /// <summary>Identifier within the trial; the register's key where the hospital is known there.</summary>
    public required string Key { get; init; }

    /// <summary>Hospital.</summary>
    public required string Name { get; init; }

    /// <summary>City, if known.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166 code; <see langword="null"/> when the registry's country could not be read.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Where it is, if known.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>How far the point can be trusted.</summary>
    public PointQuality Quality { get; init; }

    /// <summary>Its own status; <see cref="RecruitmentStatus.Unknown"/> means that the trial's counts.</summary>
    public RecruitmentStatus Status { get; init; }

    /// <summary>The day on which the status was last confirmed, if ever.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>Free places, if told.</summary>
    public int? Slots { get; init; }

    /// <summary>Whom to ask there, if told.</summary>
    public TrialContact? Contact { get; init; }
}
