using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>A county of Norway and the health region that serves it.</summary>
/// <param name="County">Norwegian name.</param>
/// <param name="Region">Such as "Helse Nord".</param>
public sealed record NorwegianArea(string County, string Region);

/// <summary>The counties and health regions of Norway, and which of them a hospital stands in.</summary>
public static class NorwegianAreas
{
    private const string Norway = "NO";

    /// <summary>Every county, from the north southwards by region.</summary>
    public static IReadOnlyList<NorwegianArea> All { get; } =
        [.. Places.Current.Municipalities
            .Where(place => place is { County: not null, HealthRegion: not null })
            .GroupBy(place => new NorwegianArea(place.County!, place.HealthRegion!))
            .Select(county => (Area: county.Key, North: county.Average(place => place.Point!.Value.Latitude)))
            .GroupBy(county => county.Area.Region)
            .OrderByDescending(region => region.Average(county => county.North))
            .SelectMany(region => region.OrderByDescending(county => county.North).Select(county => county.Area))];

    /// <summary>The names of the health regions, then those of the counties.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. All.Select(area => area.Region).Distinct(), .. All.Select(area => area.County)];

    /// <summary>Where a hospital in Norway stands, by its city, else by the municipality whose centre is nearest to it.</summary>
    internal static NorwegianArea? Of(string? countryCode, string? city, GeoPoint? point)
    {
        if (countryCode != Norway)
            return null;
        IEnumerable<Place> named = city is null ? [] : Places.Current.Resolve(city).Candidates.Where(place => place.County is not null);
        var known = named.ToList();
        var place = (known, point) switch
        {
            ([var only], _) => only,
            (_, { } at) => (known.Count > 0 ? known : Places.Current.Municipalities).MinBy(near => near.Point?.KilometresTo(at) ?? double.MaxValue),
            _ => null,
        };
        return place is { County: { } county, HealthRegion: { } region } ? new NorwegianArea(county, region) : null;
    }
}
