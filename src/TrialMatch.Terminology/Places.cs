using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TrialMatch.Terminology;

/// <summary>Norwegian postal codes, towns, municipalities and counties, and other countries as a whole.</summary>
public sealed partial class Places
{
    private static readonly Lazy<Places> Loaded = new(() => new Places());

    private readonly NameIndex<Place> _names = new();
    private readonly FrozenDictionary<string, Place> _byMunicipality;
    private readonly PostalCodes _postalCodes;

    private Places()
    {
        var municipalities = PlaceTables.Municipalities();
        var postalCodes = PlaceTables.PostalCodes(municipalities);
        var towns = Towns.From(postalCodes.Values, municipalities);
        var townNames = towns.Select(town => NameIndex<Place>.Key(town.Name)).ToHashSet(StringComparer.Ordinal);
        municipalities = [.. municipalities.Select(m => townNames.Contains(NameIndex<Place>.Key(m.Name)) ? m.Apart() : m)];
        _postalCodes = new PostalCodes(postalCodes);
        _byMunicipality = municipalities
            .Where(m => m.Place.MunicipalityNumber is not null)
            .ToFrozenDictionary(m => m.Place.MunicipalityNumber!, m => m.Place, StringComparer.Ordinal);
        Municipalities = [.. _byMunicipality.Values];
        foreach (var named in municipalities.Concat(towns))
            Add(named);

        // A county gives way to the municipality or town of its name (Oslo).
        foreach (var county in PlaceTables.Counties(municipalities).Where(county => _names.Resolve(county.Name).Candidates.IsEmpty))
            Add(county);
    }

    /// <summary>The tables of this build, read once when first asked for.</summary>
    public static Places Current => Loaded.Value;

    /// <summary>Every municipality of the 2024 division.</summary>
    public IReadOnlyCollection<Place> Municipalities { get; }

    /// <summary>The municipality with this four-digit number of the 2024 division.</summary>
    public Place? FindMunicipality(string number) => _byMunicipality.GetValueOrDefault(number);

    /// <summary>
    /// Reads "9008 Tromsø", "9008", "Tromsø", "Kirkenes", "Våler, Østfold", "Finnmark", "Bodø, Norway", "Sweden" or "SE". A code
    /// with the town of another is not found, and what it stands for is offered; namesakes stay ambiguous.
    /// </summary>
    public Resolution<Place> Resolve(string text)
    {
        var asked = text.Trim();
        if (Code().Match(asked) is { Success: true } code)
            return _postalCodes.Resolve(code.Groups["code"].Value, WithoutNorway(code.Groups["town"].Value));
        if (CountryCode().IsMatch(asked))
            return AsCountry(asked);
        var place = _names.Resolve(WithoutKind(WithoutNorway(asked)));
        if (!place.Candidates.IsEmpty)
            return place;
        if (Within(asked) is { Candidates.IsEmpty: false } within)
            return within;
        var country = asked.Length > 2 ? AsCountry(asked) : new Resolution<Place>([], []);
        return country.Candidates.IsEmpty ? new Resolution<Place>([], () => [.. place.Nearest.Concat(country.Nearest).Distinct().Take(3)]) : country;
    }

    private void Add(NamedPlace named)
    {
        foreach (var name in named.Names)
            _names.Add(name, named.Place);
    }

    /// <summary>"Våler, Østfold" and "Nes, Akershus": the places of the first name inside the second.</summary>
    private Resolution<Place>? Within(string text)
    {
        var comma = text.LastIndexOf(',');
        if (comma < 0)
            return null;
        var outer = NameIndex<Place>.Key(WithoutKind(text[(comma + 1)..]));
        return new Resolution<Place>(
            [.. _names.Resolve(WithoutKind(text[..comma])).Candidates.Where(place =>
                NameIndex<Place>.Key(place.County ?? "") == outer || NameIndex<Place>.Key(place.Municipality ?? "") == outer)],
            []);
    }

    private static Resolution<Place> AsCountry(string text)
    {
        var found = Countries.Current.Resolve(text);
        return new Resolution<Place>(
            [.. found.Candidates.Select(country =>
                new Place(country.NameEn, null, null, null, null, null, null, country.Code, null, PointQuality.Uncertain))],
            () => found.Nearest);
    }

    private static string WithoutNorway(string text) => NorwayAfterComma().Replace(text, "");

    private static string WithoutKind(string text) => Kind().Replace(text.Trim(), "");

    [GeneratedRegex(@"^(?:NO?-)?(?<code>\d{4})(?:[\s,]+(?<town>\D.*))?$|^(?<town>\D+?)[\s,]+(?<code>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"\s*,\s*(Norway|Norge|Noreg|NO)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NorwayAfterComma();

    [GeneratedRegex(@"\s+(kommune|fylke|municipality|county)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();
}
