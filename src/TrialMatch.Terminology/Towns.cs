namespace TrialMatch.Terminology;

/// <summary>
/// Towns (<i>poststeder</i>) made of their postal codes. The same name within 50 km is the same town, be it cut by a
/// municipal border; farther away it is a namesake, and the name alone is ambiguous.
/// </summary>
internal static class Towns
{
    private const double SameTownKm = 50;

    /// <summary>One place for each town, except where a municipality of that name already stands for it.</summary>
    public static IReadOnlyList<NamedPlace> From(IEnumerable<NamedPlace> postalCodes, IEnumerable<NamedPlace> municipalities)
    {
        var municipalitiesByName = municipalities
            .SelectMany(m => m.Names.Select(name => (Key: NameIndex<Place>.Key(name), m.Place)))
            .ToLookup(named => named.Key, named => named.Place, StringComparer.Ordinal);
        var towns = new List<NamedPlace>();
        foreach (var namesakes in postalCodes.GroupBy(code => NameIndex<Place>.Key(code.Name)))
        {
            var taken = municipalitiesByName[namesakes.Key].Select(place => place.Point!.Value).ToList();
            var found = new List<NamedPlace>();
            foreach (var codes in namesakes.GroupBy(code => code.Place.Municipality).OrderByDescending(codes => codes.Count()))
            {
                var town = Town([.. codes]);
                var point = town.Place.Point!.Value;
                if (taken.Exists(other => other.KilometresTo(point) < SameTownKm))
                    continue;
                taken.Add(point);
                found.Add(town);
            }

            var ambiguous = taken.Count > 1;
            towns.AddRange(found.Select(town => ambiguous
                ? town with { Place = town.Place with { Label = $"{town.Name} ({town.Place.Municipality})" } }
                : town));
        }

        return towns;
    }

    /// <summary>The town's point is the mean of its trusted postal codes, or of all when none is trusted.</summary>
    private static NamedPlace Town(IReadOnlyList<NamedPlace> codes)
    {
        var first = codes[0];
        var quality = codes.Min(code => code.Place.Quality);
        var points = codes.Where(code => code.Place.Quality == quality).Select(code => code.Place.Point!.Value).ToList();
        var catchments = codes.Select(code => code.Place.Catchment).Distinct().ToList();
        return first with
        {
            Place = first.Place with
            {
                Label = first.Name,
                PostalCode = null,
                Catchment = catchments.Count == 1 ? catchments[0] : null,
                Point = PlaceTables.Mean(points),
                Quality = quality,
            },
        };
    }
}
