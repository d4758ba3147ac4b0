using System.Collections.Immutable;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Reading;

/// <summary>The answer to a search.</summary>
/// <param name="Page">The page that was asked for.</param>
/// <param name="Facets">How many trials each further choice would leave.</param>
/// <param name="Hospitals">The hospitals, of the trials of all pages, that the search asks for and that take patients or plan to, by name.</param>
public sealed record TrialsFound(Page<FoundTrial> Page, TrialFacets Facets, ImmutableArray<FoundHospital> Hospitals);

/// <summary>A hospital of trials that a search found.</summary>
/// <param name="Site">The hospital, as one of the trials names it.</param>
/// <param name="Opening">Whether it takes patients into one of them.</param>
/// <param name="Trials">How many of them it takes patients into, or plans to.</param>
public sealed record FoundHospital(TrialSite Site, Opening Opening, int Trials);

/// <summary>A trial that a search found.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Sites">Its hospitals, whether the search asks for them or not.</param>
/// <param name="Nearest">
/// The nearest of the hospitals that the search asks for and that take patients; where none does, the nearest that plans to.
/// <see langword="null"/> where there is none, or no place to measure from.
/// </param>
public sealed record FoundTrial(TrialDocument Trial, ImmutableArray<SiteInTrial> Sites, NearSite? Nearest);

/// <summary>A hospital at a distance.</summary>
/// <param name="Place">The hospital.</param>
/// <param name="Kilometres">Whole kilometres in a straight line.</param>
/// <param name="Approximate">Whether one of the two points is not exact.</param>
public sealed record NearSite(SiteInTrial Place, int Kilometres, bool Approximate);

/// <summary>
/// How many trials the search would find with one of its choices made anew and all others kept. Choices that would find
/// nothing are left out.
/// </summary>
public sealed record TrialFacets
{
    /// <summary>By when patients are taken.</summary>
    public required ImmutableArray<Counted<TakingPatients>> Taking { get; init; }

    /// <summary>By overall status.</summary>
    public required ImmutableArray<Counted<RecruitmentStatus>> Status { get; init; }

    /// <summary>By phase.</summary>
    public required ImmutableArray<Counted<TrialPhase>> Phase { get; init; }

    /// <summary>By ISO 3166 code, most trials first.</summary>
    public required ImmutableArray<Counted<string>> Country { get; init; }

    /// <summary>By health region and county of Norway.</summary>
    public required ImmutableArray<Counted<string>> Area { get; init; }

    /// <summary>
    /// By OncoTree code, most trials first: the tree's tissues; under a diagnosis that is searched for, what it is divided
    /// into; of several diagnoses, each of them.
    /// </summary>
    public required ImmutableArray<Counted<string>> Diagnosis { get; init; }

    /// <summary>Demonstrations and real studies.</summary>
    public required ImmutableArray<Counted<bool>> Demo { get; init; }

    /// <summary>By how much can be done away from the trial's hospitals.</summary>
    public required ImmutableArray<Counted<HomeParticipation>> Home { get; init; }
}

/// <summary>A choice and how many trials it leaves.</summary>
/// <typeparam name="T">What is chosen.</typeparam>
/// <param name="Value">The choice.</param>
/// <param name="Trials">How many trials.</param>
public sealed record Counted<T>(T Value, int Trials);
