using TrialMatch.EventStore;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Sites;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Import;

/// <summary>Recognises our hospitals in what registries call them.</summary>
internal sealed class SiteMatcher
{
    /// <summary>A name must be so long to be looked for within another: "UNN" occurs everywhere.</summary>
    private const int ShortestPart = 8;

    private static readonly Dictionary<string, string> Exonyms = new(StringComparer.Ordinal)
    {
        ["copenhagen"] = "kobenhavn",
        ["gothenburg"] = "goteborg",
        ["helsingfors"] = "helsinki",
        ["elsinore"] = "helsingor",
    };

    private readonly ILookup<string, Known> _byCountry;
    private readonly Dictionary<string, SiteDocument> _byKey;

    public SiteMatcher(IReadOnlyCollection<SiteDocument> sites)
    {
        _byCountry = sites.ToLookup(site => site.Facts.CountryCode, site => new Known(site), StringComparer.OrdinalIgnoreCase);
        _byKey = sites.ToDictionary(site => site.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The hospitals that the register has now.</summary>
    public static async Task<SiteMatcher> LoadAsync(IDocumentStore store, CancellationToken token)
    {
        var sites = new List<SiteDocument>();
        await using var session = store.QuerySession();
        await foreach (var site in session.LoadAllAsync<SiteDocument>(token))
            sites.Add(site);
        return new SiteMatcher(sites);
    }

    /// <summary>The hospital with this key, whatever the case.</summary>
    public SiteDocument? Keyed(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Keys that look like one that is not known, nearest first.</summary>
    public IReadOnlyList<string> NearestKeys(string key)
    {
        const int Slips = 2;
        return [.. _byKey.Keys
            .Select(known => (known, Edits: EditDistance.Between(known, key, Slips)))
            .Where(near => near.Edits <= Slips)
            .OrderBy(near => near.Edits).ThenBy(near => near.known, StringComparer.Ordinal)
            .Take(3)
            .Select(near => near.known)];
    }

    /// <summary>
    /// The hospital of this country that bears the name: in the city named, or the only one of that name. Failing
    /// that, the one in the city whose name is part of the name given, the longest first. Several at once are none.
    /// </summary>
    public SiteDocument? Find(string countryCode, string? city, string name)
    {
        var (key, cityKey) = (SearchWords.Key(name), CityKey(city));
        var country = _byCountry[countryCode];
        var named = country.Where(known => known.Names.Contains(key)).ToList();
        return Only(named.Where(known => known.IsIn(cityKey)))
            ?? Only(named)
            ?? Only(country
                .Where(known => known.IsIn(cityKey))
                .Select(known => (Known: known, Part: known.LongestPartOf(key)))
                .Where(found => found.Part >= ShortestPart)
                .GroupBy(found => found.Part, found => found.Known)
                .MaxBy(group => group.Key) ?? Enumerable.Empty<Known>());
    }

    /// <summary>A city without its postal district ("København Ø", "Odense C"), under its own name where registries use the English one.</summary>
    private static string CityKey(string? city)
    {
        var key = string.Concat(SearchWords.Split(city).Where(word => word.Length > 1));
        return Exonyms.GetValueOrDefault(key, key);
    }

    private static SiteDocument? Only(IEnumerable<Known> found) =>
        found.Take(2).ToList() is [var only] ? only.Site : null;

    private sealed class Known(SiteDocument site)
    {
        private readonly string _city = CityKey(site.Facts.City);

        public SiteDocument Site => site;

        public HashSet<string> Names { get; } = [.. site.Facts.Aliases.Prepend(site.Facts.Name).Select(SearchWords.Key)];

        public bool IsIn(string city) => _city.Length > 0 && _city == city;

        public int LongestPartOf(string key) =>
            Names.Where(name => key.Contains(name, StringComparison.Ordinal)).Select(name => name.Length).DefaultIfEmpty(0).Max();
    }
}
