using TrialMatch.Registry.Sites;

namespace TrialMatch.Registry.Reading;

/// <summary>Which hospitals to list; whatever is not given does not restrict.</summary>
public sealed record SiteQuery
{
    /// <summary>Words that must all occur, as beginnings of words, in key, name, aliases, city, organisation or region.</summary>
    public string? Text { get; init; }

    /// <summary>ISO 3166 code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Health region, as the country names it, whatever the case.</summary>
    public string? Region { get; init; }

    /// <summary>Number of the page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Most hospitals of a page, up to <see cref="Page{T}.LargestSize"/>.</summary>
    public int PageSize { get; init; } = 100;
}

/// <summary>A hospital and how many trials it takes part in.</summary>
/// <param name="Site">The hospital.</param>
/// <param name="Trials">Published trials in which it takes part.</param>
/// <param name="Demonstrations">How many of them are demonstrations.</param>
public sealed record ListedSite(SiteDocument Site, int Trials, int Demonstrations);

/// <summary>Lists hospitals.</summary>
public static class SiteListing
{
    /// <summary>The hospitals that the query asks for, by country and name.</summary>
    public static Page<ListedSite> List(this Register register, SiteQuery query)
    {
        var words = SearchWords.Of(query.Text);
        var trials = register.Trials
            .SelectMany(trial => trial.Sites.Select(site => (site.Key, trial.Demo)).Distinct())
            .ToLookup(part => part.Key, part => part.Demo, StringComparer.Ordinal);
        var found = register.Sites
            .Where(site =>
                (query.CountryCode is null || site.Facts.CountryCode.Equals(query.CountryCode, StringComparison.OrdinalIgnoreCase))
                && (query.Region is null || query.Region.Equals(site.Facts.Region, StringComparison.OrdinalIgnoreCase))
                && (words.IsEmpty || words.AllBegin(Searched(site))))
            .OrderBy(site => site.Facts.CountryCode, StringComparer.Ordinal)
            .ThenBy(site => site.Facts.Name, StringComparer.InvariantCultureIgnoreCase)
            .Select(site => new ListedSite(site, trials[site.Key].Count(), trials[site.Key].Count(demo => demo)));
        return Page<ListedSite>.Of([.. found], query.Page, query.PageSize);
    }

    private static IEnumerable<string?> Searched(SiteDocument site) =>
        [site.Key, site.Facts.Name, site.Facts.City, site.Facts.Organisation, site.Facts.Region, .. site.Facts.Aliases];
}
