using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

/// <summary>What kind of study it is.</summary>
public enum StudyType
{
    /// <summary>Patients are given something that the study decides.</summary>
    Interventional,

    /// <summary>Patients are followed.</summary>
    Observational,

    /// <summary>A drug is made available outside a trial.</summary>
    ExpandedAccess,
}

/// <summary>What a trial is, apart from who may enter, where and whether it is open.</summary>
public sealed record TrialFacts
{
    /// <summary>Short title.</summary>
    public required string Title { get; init; }

    /// <summary>The title in full, as registered.</summary>
    public string? OfficialTitle { get; init; }

    /// <summary>Acronym.</summary>
    public string? Acronym { get; init; }

    /// <summary>Identifiers in other registries and at the sponsor.</summary>
    public ImmutableArray<string> OtherIds { get; init; } = [];

    /// <summary>Kind of study.</summary>
    public StudyType StudyType { get; init; }

    /// <summary>Phase.</summary>
    public TrialPhase Phase { get; init; }

    /// <summary>Sponsor.</summary>
    public string? Sponsor { get; init; }

    /// <summary>Conditions as the source names them.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>What is given or done.</summary>
    public ImmutableArray<Intervention> Interventions { get; init; } = [];

    /// <summary>First day, as exact as it is known.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>Expected last day, as exact as it is known.</summary>
    public PartialDate? ExpectedEnd { get; init; }

    /// <summary>Whether healthy volunteers may enter, where it is said.</summary>
    public bool? HealthyVolunteers { get; init; }

    /// <summary>Address of the entry at the source.</summary>
    public string? Url { get; init; }

    /// <summary>What it is about in plain words per language (<c>nb</c>, <c>nn</c>, <c>se</c>, <c>en</c>).</summary>
    public ImmutableSortedDictionary<string, string>? Text { get; init; }

    /// <summary>What a participant comes for, when and where; <see langword="null"/> where nobody has told it.</summary>
    public ImmutableArray<PlannedVisit>? Visits { get; init; }

    /// <summary>Whom to ask about the trial as a whole; <see langword="null"/> where nobody has told it.</summary>
    public ImmutableArray<TrialContact>? Contacts { get; init; }

    /// <summary>How far the trial can be taken part in away from its hospitals.</summary>
    [JsonIgnore]
    public Decentralisation Decentralisation => Decentralisations.Of(Visits ?? []);
}

/// <summary>Something that a trial gives or does.</summary>
/// <param name="Kind">The source's kind in small letters, such as <c>drug</c>, <c>procedure</c>, <c>radiation</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record Intervention(string Kind, string Name);

/// <summary>An arm of a trial as registered: what a group of participants is given.</summary>
public sealed record TrialArm
{
    /// <summary>Its label.</summary>
    public required string Label { get; init; }

    /// <summary>The source's kind in small letters, such as <c>experimental</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>What is given, in the source's words.</summary>
    public string? Description { get; init; }

    /// <summary>Names of its interventions.</summary>
    public ImmutableArray<string> Interventions { get; init; } = [];
}
