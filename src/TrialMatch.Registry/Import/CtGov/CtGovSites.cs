using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>Reads the locations of a record.</summary>
internal static class CtGovSites
{
    /// <summary>Every location with its own status, each under a key of its own.</summary>
    public static ImmutableArray<TrialSite> Read(JsonField locations, SiteMatcher sites)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. locations.Elements().Select(location => Apart(SiteOf(location, sites), taken))];
    }

    private static TrialSite SiteOf(JsonField location, SiteMatcher sites)
    {
        var countryName = location["country"].Text();
        var country = countryName is null ? null : Countries.Current.Resolve(countryName).Value;
        // A country that nobody knows is still told, behind the city.
        var city = country is null ? JoinedOrNull(location["city"].Text(), countryName) : location["city"].Text();
        var facility = location["facility"].Text() ?? city ?? "Unnamed";
        var known = country is null ? null : sites.Find(country.Code, city, facility);
        var point = PointOf(location["geoPoint"]);
        return new()
        {
            Key = known?.Key ?? SiteKeys.Make(country?.Code, city, facility),
            Name = facility,
            City = city,
            CountryCode = country?.Code,
            // The registry's points are those of the city; ours, where we know the hospital, are its own.
            Point = known?.Facts.Point ?? point,
            Quality = known?.Facts.Point is not null ? known.Facts.Quality : point is null ? PointQuality.Uncertain : PointQuality.Approximate,
            Status = location["status"].Word(CtGovWords.Statuses) ?? RecruitmentStatus.Unknown,
            Contact = CtGovContacts.Read(location["contacts"]).FirstOrDefault(),
        };
    }

    private static string? JoinedOrNull(params IEnumerable<string?> parts) =>
        string.Join(", ", parts.OfType<string>()) is { Length: > 0 } joined ? joined : null;

    private static GeoPoint? PointOf(JsonField point) =>
        point["lat"].Number(-90, 90) is { } latitude && point["lon"].Number(-180, 180) is { } longitude
            ? new GeoPoint(latitude, longitude)
            : null;

    /// <summary>A trial may name one hospital, or "Research Site" of one city, several times.</summary>
    private static TrialSite Apart(TrialSite site, HashSet<string> taken)
    {
        var key = site.Key;
        for (var number = 2; !taken.Add(key); number++)
            key = string.Create(CultureInfo.InvariantCulture, $"{site.Key}-{number}");
        return site with { Key = key };
    }
}
