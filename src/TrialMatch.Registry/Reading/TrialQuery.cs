using System.Collections.Immutable;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>How a list of trials is ordered.</summary>
public enum TrialOrder
{
    /// <summary>By identifier.</summary>
    Id,

    /// <summary>By title.</summary>
    Title,

    /// <summary>By status, recruiting first, then by identifier.</summary>
    Status,

    /// <summary>Last changed first.</summary>
    Changed,

    /// <summary>By distance to the nearest hospital that takes patients, or plans to; those without one last.</summary>
    Distance,
}

/// <summary>When a trial is to take patients.</summary>
public enum TakingPatients
{
    /// <summary>Now.</summary>
    Now,

    /// <summary>Now, or as planned.</summary>
    Planned,
}

/// <summary>How much of a trial is to be possible away from its own hospitals.</summary>
public enum HomeParticipation
{
    /// <summary>Some visits can be nearer home, or at home.</summary>
    Some,

    /// <summary>No visit has to be at the trial's hospital.</summary>
    All,
}

/// <summary>
/// Which trials to list; whatever is not given does not restrict. What is asked of hospitals must hold of one and the same
/// hospital.
/// </summary>
public sealed record TrialQuery
{
    /// <summary>The oldest age that can be asked for.</summary>
    public const int OldestAge = AdmittedAges.Oldest;

    /// <summary>
    /// Words that must all occur, as beginnings of words, in identifier, title, acronym, conditions, drugs, sponsor or the
    /// text in plain words, whatever their case and accents.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Overall status.</summary>
    public RecruitmentStatus? Status { get; init; }

    /// <summary>Phase.</summary>
    public TrialPhase? Phase { get; init; }

    /// <summary>
    /// OncoTree codes: trials whose structured criteria ask for one of them, for something above it or for something below
    /// it. Trials without a structured diagnosis are not listed.
    /// </summary>
    public ImmutableArray<string> Diagnoses { get; init; } = [];

    /// <summary>Trials whose criteria do not shut out somebody of that age, in years.</summary>
    public int? Age { get; init; }

    /// <summary>Demonstrations only, or real studies only.</summary>
    public bool? Demo { get; init; }

    /// <summary>Visits can be away from the trial's hospitals. Trials of which nobody has told that are not listed.</summary>
    public HomeParticipation? Home { get; init; }

    /// <summary>A hospital takes patients.</summary>
    public TakingPatients? Taking { get; init; }

    /// <summary>A hospital stands in this country: ISO 3166 code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>A hospital stands in this health region or county of Norway.</summary>
    public string? Area { get; init; }

    /// <summary>The place that distances are measured from.</summary>
    public Place? Near { get; init; }

    /// <summary>
    /// A hospital that takes patients, or plans to, stands within so many kilometres of <see cref="Near"/>, without which
    /// there is no distance and no trial.
    /// </summary>
    public int? MaxKilometres { get; init; }

    /// <summary>Order.</summary>
    public TrialOrder Order { get; init; }

    /// <summary>Number of the page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Most trials of a page, up to <see cref="Page{T}.LargestSize"/>.</summary>
    public int PageSize { get; init; } = 50;
}
