using System.Collections.Immutable;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>What a search asks of a trial apart from its hospitals.</summary>
[Flags]
internal enum Asked
{
    None = 0,
    Status = 1,
    Phase = 2,
    Diagnosis = 4,
    Demo = 8,
    Home = 16,

    /// <summary>What has no facet: words and age.</summary>
    Other = 32,
}

/// <summary>
/// Counts, for each choice, the trials that would be found with that choice made: those that fail nothing but what the
/// choice replaces.
/// </summary>
internal sealed class FacetTally
{
    private readonly ImmutableArray<string> _diagnoses;
    private readonly Dictionary<TakingPatients, int> _taking = [];
    private readonly Dictionary<RecruitmentStatus, int> _status = [];
    private readonly Dictionary<TrialPhase, int> _phase = [];
    private readonly Dictionary<bool, int> _demo = [];
    private readonly Dictionary<HomeParticipation, int> _home = [];
    private readonly Dictionary<string, int> _country = [], _area = [], _diagnosis = [];

    public FacetTally(TrialQuery query) => _diagnoses =
        [.. OncoTree.Current.All
            .Where(node => node.Level == 1 || (query.Diagnoses is [var only] && only.Equals(node.Parent, StringComparison.OrdinalIgnoreCase)))
            .Select(node => node.Code)
            .Union(query.Diagnoses.Length > 1 ? query.Diagnoses : [])];

    /// <summary>Whether some choice would find a trial that fails this much.</summary>
    public static bool Concerns(Asked failed) => failed < Asked.Other && (failed & (failed - 1)) == 0;

    public void Add(IndexedTrial trial, Asked failed, SitesOfTrial sites)
    {
        var document = trial.Searched.Trial;
        if (sites.Passes)
        {
            CountWithout(Asked.Status, _status, document.Status);
            CountWithout(Asked.Phase, _phase, document.Facts.Phase);
            CountWithout(Asked.Demo, _demo, document.Demo);
            foreach (var home in Enum.GetValues<HomeParticipation>().Where(home => TrialListing.Allows(document, home)))
                CountWithout(Asked.Home, _home, home);
            foreach (var code in _diagnoses.Where(trial.Searched.Diagnoses.Contains))
                CountWithout(Asked.Diagnosis, _diagnosis, code);
        }

        foreach (var country in sites.Countries)
            CountWithout(Asked.None, _country, country);
        foreach (var area in sites.Areas)
            CountWithout(Asked.None, _area, area);
        if (sites.Opening == Opening.Open)
            CountWithout(Asked.None, _taking, TakingPatients.Now);
        if (sites.Opening >= Opening.Planned)
            CountWithout(Asked.None, _taking, TakingPatients.Planned);

        void CountWithout<T>(Asked replaced, Dictionary<T, int> counts, T value)
            where T : notnull
        {
            if ((failed & ~replaced) == Asked.None)
                counts[value] = counts.GetValueOrDefault(value) + 1;
        }
    }

    public TrialFacets Facets() => new()
    {
        Taking = [.. Counted(_taking).OrderBy(choice => choice.Value)],
        Status = [.. Counted(_status).OrderBy(choice => TrialOrders.Rank(choice.Value))],
        Phase = [.. Counted(_phase).OrderBy(choice => choice.Value)],
        Country = [.. Counted(_country).OrderByDescending(choice => choice.Trials).ThenBy(choice => choice.Value, StringComparer.Ordinal)],
        Area = [.. NorwegianAreas.Names.Where(_area.ContainsKey).Select(name => new Counted<string>(name, _area[name]))],
        Diagnosis = [.. Counted(_diagnosis).OrderByDescending(choice => choice.Trials).ThenBy(choice => choice.Value, StringComparer.Ordinal)],
        Demo = [.. Counted(_demo).OrderBy(choice => choice.Value)],
        Home = [.. Counted(_home).OrderBy(choice => choice.Value)],
    };

    private static IEnumerable<Counted<T>> Counted<T>(Dictionary<T, int> counts)
        where T : notnull => counts.Select(count => new Counted<T>(count.Key, count.Value));
}
