namespace TrialMatch.Terminology;

/// <summary>A place with every name that leads to it.</summary>
internal sealed record NamedPlace(Place Place, string Name, IReadOnlyList<string> OtherNames)
{
    /// <summary>All names; the label is one too, because it tells namesakes apart.</summary>
    public IEnumerable<string> Names => [Name, Place.Label, .. OtherNames];

    /// <summary>The same place with its county in the label, to tell it from its namesakes.</summary>
    public NamedPlace Apart() => this with { Place = Place with { Label = $"{Name} ({Place.County})" } };
}

/// <summary>Reads counties, municipalities and postal codes as places in Norway.</summary>
internal static class PlaceTables
{
    private const string Norway = "NO";

    /// <summary>The municipalities, and Svalbard and Jan Mayen, which have no number.</summary>
    public static IReadOnlyList<NamedPlace> Municipalities()
    {
        var counties = EmbeddedTable.Rows("counties.tsv").ToDictionary(row => row[0], row => (Name: row[1], Region: row[3]), StringComparer.Ordinal);
        var rows = EmbeddedTable.Rows("municipalities.tsv").ToList();
        var sharedNames = rows.GroupBy(row => row[1]).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row =>
        {
            var (number, name) = (TableCell.Optional(row[0]), row[1]);
            var (county, region) = counties.TryGetValue(row[3], out var known) ? known : (null, SvalbardRegion(row[6]));
            var place = new Place(
                name, null, number, name, county, region, TableCell.Optional(row[6]), Norway, TableCell.Point(row[4], row[5]), PointQuality.Approximate);
            var named = new NamedPlace(place, name, TableCell.List(row[2]));
            return sharedNames.Contains(name) ? named.Apart() : named;
        })];
    }

    /// <summary>The counties, each at the mean of its municipalities: too coarse for a distance without a caution.</summary>
    public static IReadOnlyList<NamedPlace> Counties(IReadOnlyList<NamedPlace> municipalities) =>
        [.. EmbeddedTable.Rows("counties.tsv").Select(row =>
        {
            var points = municipalities.Where(m => m.Place.County == row[1]).Select(m => m.Place.Point!.Value).ToList();
            var place = new Place(row[1], null, null, null, row[1], row[3], null, Norway, Mean(points), PointQuality.Uncertain);
            return new NamedPlace(place, row[1], TableCell.List(row[2]));
        })];

    /// <summary>Every postal code with its town, by number.</summary>
    public static IReadOnlyDictionary<string, NamedPlace> PostalCodes(IReadOnlyList<NamedPlace> municipalities)
    {
        var byNumberOrName = municipalities.ToDictionary(m => m.Place.MunicipalityNumber ?? m.Name, m => m.Place, StringComparer.Ordinal);
        return EmbeddedTable.Rows("postal_codes.tsv").ToDictionary(
            row => row[0],
            row =>
            {
                var municipality = byNumberOrName[row[2]];
                var place = municipality with
                {
                    Label = $"{row[0]} {row[1]}",
                    PostalCode = row[0],
                    Catchment = TableCell.Optional(row[6]) ?? municipality.Catchment,
                    Point = TableCell.Point(row[3], row[4]),
                    Quality = Enum.Parse<PointQuality>(row[5], ignoreCase: true),
                };
                return new NamedPlace(place, row[1], []);
            },
            StringComparer.Ordinal);
    }

    /// <summary>The middle of a few neighbouring points, as the plain mean of their degrees, to four decimals (about 10 m).</summary>
    public static GeoPoint Mean(IReadOnlyCollection<GeoPoint> points) =>
        new(Math.Round(points.Average(point => point.Latitude), 4), Math.Round(points.Average(point => point.Longitude), 4));

    // Svalbard belongs to no county; its hospital is part of the trust that serves Troms.
    private static string? SvalbardRegion(string catchment) => catchment == "UNN" ? "Helse Nord" : null;
}
