using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>What a search asks of hospitals, all of it of one and the same.</summary>
/// <param name="query">The search.</param>
/// <param name="kilometres">Distance of every point of the index; none without a place to measure from.</param>
internal sealed class SiteSearch(TrialQuery query, int[]? kilometres)
{
    private readonly bool _asked = query.Taking is not null || query.CountryCode is not null || query.Area is not null || query.MaxKilometres is not null;

    private readonly Opening _least =
        query.Taking == TakingPatients.Now ? Opening.Open
        : query.Taking == TakingPatients.Planned || query.MaxKilometres is not null ? Opening.Planned
        : Opening.NotOpen;

    /// <summary>The hospitals of a trial that are near enough, and which choices each of them would satisfy.</summary>
    public SitesOfTrial Of(IndexedTrial trial)
    {
        var sites = new SitesOfTrial { Passes = !_asked };
        for (var at = 0; at < trial.Points.Length; at++)
        {
            int? km = kilometres is not null && trial.Points[at] is >= 0 and var point ? kilometres[point] : null;
            if (query.MaxKilometres is { } most && !(km <= most))
                continue;
            var site = trial.Searched.Sites[at];
            var open = site.Opening >= _least;
            var inCountry = query.CountryCode is null || query.CountryCode.Equals(site.Site.CountryCode, StringComparison.OrdinalIgnoreCase);
            var inArea = query.Area is null || site.IsIn(query.Area);
            if (open && inArea && site.Site.CountryCode is { } country)
                sites.Countries.Add(country);
            if (open && inCountry && site.Area is { } area)
                sites.Areas.UnionWith([area.Region, area.County]);
            if (inCountry && inArea && site.Opening > sites.Opening)
                sites.Opening = site.Opening;
            if (!open || !inCountry || !inArea)
                continue;
            sites.Passes = true;
            if (site.Opening != Opening.NotOpen)
                sites.Taking.Add(site);
            if (km is { } distance && site.Opening != Opening.NotOpen && IsNearer(site, distance, sites.Nearest))
                sites.Nearest = new(site, distance, site.Site.Quality != PointQuality.Good || query.Near!.Quality != PointQuality.Good);
        }

        return sites;
    }

    private static bool IsNearer(SiteInTrial site, int km, NearSite? nearest) =>
        nearest is null || site.Opening > nearest.Place.Opening || (site.Opening == nearest.Place.Opening && km < nearest.Kilometres);
}

/// <summary>The hospitals of one trial, seen from one search.</summary>
internal sealed class SitesOfTrial
{
    /// <summary>Whether a hospital is what the search asks for.</summary>
    public bool Passes { get; set; }

    /// <summary>The best opening of a hospital that the search leaves when it does not ask for one.</summary>
    public Opening Opening { get; set; }

    /// <summary>The countries of hospitals that the search leaves when it does not ask for one.</summary>
    public HashSet<string> Countries { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The health regions and counties of hospitals that the search leaves when it does not ask for one.</summary>
    public HashSet<string> Areas { get; } = new(StringComparer.Ordinal);

    /// <summary>The hospitals that the search asks for and that take patients, or plan to.</summary>
    public List<SiteInTrial> Taking { get; } = [];

    /// <summary>The nearest of them.</summary>
    public NearSite? Nearest { get; set; }
}
