using System.Collections.Frozen;

namespace TrialMatch.Terminology;

/// <summary>Postal codes, alone or with the town that they belong to.</summary>
internal sealed class PostalCodes(IReadOnlyDictionary<string, NamedPlace> codes)
{
    private const int Offered = 3;

    private readonly FrozenDictionary<string, NamedPlace> _byCode = codes.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ILookup<string, NamedPlace> _byTown =
        codes.Values.ToLookup(code => NameIndex<Place>.Key(code.Name), StringComparer.Ordinal);

    /// <summary>
    /// The place of a code. A town that contradicts the code is not accepted: what the code stands for is offered instead, then
    /// the nearest codes of that town.
    /// </summary>
    public Resolution<Place> Resolve(string code, string town)
    {
        var townKey = NameIndex<Place>.Key(town);
        if (!_byCode.TryGetValue(code, out var known))
            return new Resolution<Place>([], [.. NearestIn(townKey.Length > 0 && _byTown.Contains(townKey) ? _byTown[townKey] : _byCode.Values, code)]);
        if (townKey.Length == 0 || townKey == NameIndex<Place>.Key(known.Name) || townKey == NameIndex<Place>.Key(known.Place.Municipality ?? ""))
            return new Resolution<Place>([known.Place], []);
        return new Resolution<Place>([], [known.Place.Label, .. NearestIn(_byTown[townKey], code).Take(Offered - 1)]);
    }

    private static IEnumerable<string> NearestIn(IEnumerable<NamedPlace> places, string code)
    {
        var number = Number(code);
        return places
            .OrderBy(place => Math.Abs(Number(place.Place.PostalCode!) - number))
            .ThenBy(place => place.Place.PostalCode, StringComparer.Ordinal)
            .Take(Offered)
            .Select(place => place.Place.Label);
    }

    private static int Number(string code) => int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
}
