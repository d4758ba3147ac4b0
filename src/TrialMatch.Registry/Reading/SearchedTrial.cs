using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Reading;

/// <summary>A hospital in a trial, with what a search asks of it.</summary>
/// <param name="Site">The hospital in the trial.</param>
/// <param name="Opening">Whether it takes patients into the trial.</param>
/// <param name="Area">Where in Norway it stands; none abroad.</param>
public sealed record SiteInTrial(TrialSite Site, Opening Opening, NorwegianArea? Area)
{
    internal bool IsIn(string area) => Area is { } own && (own.Region == area || own.County == area);
}

/// <summary>
/// A trial prepared for searching, once for each version of it: a register of which one trial has changed prepares that
/// one anew.
/// </summary>
internal sealed class SearchedTrial
{
    private static readonly ConditionalWeakTable<TrialDocument, SearchedTrial> Prepared = [];

    private readonly UInt128 _ages;

    private SearchedTrial(TrialDocument trial)
    {
        Trial = trial;
        Words = [.. Texts(trial).SelectMany(SearchWords.Split).Distinct().Order(StringComparer.Ordinal)];
        Diagnoses = AskedDiagnoses.Of(trial);
        _ages = AdmittedAges.Of(trial);
        var opening = Openings.Of(trial);
        Sites = [.. trial.Sites.Select(site => new SiteInTrial(site, Openings.At(site, opening), NorwegianAreas.Of(site.CountryCode, site.City, site.Point)))];
    }

    public TrialDocument Trial { get; }

    /// <summary>The words that it can be found by, in order.</summary>
    public string[] Words { get; }

    /// <summary>The diagnoses that it can be found by.</summary>
    public HashSet<string> Diagnoses { get; }

    /// <summary>The hospitals, in the trial's order.</summary>
    public ImmutableArray<SiteInTrial> Sites { get; }

    public static SearchedTrial Of(TrialDocument trial) => Prepared.GetValue(trial, known => new SearchedTrial(known));

    /// <summary>Whether its criteria leave room for somebody of that age.</summary>
    public bool Admits(int age) => age is >= 0 and <= AdmittedAges.Oldest && (_ages & (UInt128.One << age)) != UInt128.Zero;

    private static IEnumerable<string?> Texts(TrialDocument trial) =>
    [
        trial.RegistryId, trial.Facts.Title, trial.Facts.OfficialTitle, trial.Facts.Acronym, trial.Facts.Sponsor,
        .. trial.Facts.OtherIds, .. trial.Facts.Conditions, .. trial.Facts.Interventions.Select(intervention => intervention.Name),
        .. trial.Facts.Text?.Values ?? [],
    ];
}
