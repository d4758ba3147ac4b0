using System.Collections.Frozen;

namespace TrialMatch.Terminology;

/// <summary>The countries of ISO 3166-1 and the spellings that trial registries use for them.</summary>
public sealed class Countries
{
    private static readonly Lazy<Countries> Loaded = new(() => new Countries());

    private readonly NameIndex<Country> _names = new();
    private readonly FrozenDictionary<string, Country> _byCode;

    private Countries()
    {
        var all = new List<Country>();
        foreach (var row in EmbeddedTable.Rows("countries.tsv"))
        {
            var country = new Country(row[0], row[1], row[2], Enum.Parse<CountryTier>(row[3]));
            all.Add(country);
            foreach (var name in (string[])[row[1], row[2], .. TableCell.List(row[4]), row[0]])
                _names.Add(name, country);
        }

        All = all;
        _byCode = all.ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);
    }

    /// <summary>The table of this build, read once when first asked for.</summary>
    public static Countries Current => Loaded.Value;

    /// <summary>Every country.</summary>
    public IReadOnlyCollection<Country> All { get; }

    /// <summary>The country with this alpha-2 code in capitals.</summary>
    public Country? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Reads a code, an English or Norwegian name, or a registry's spelling such as "Korea, Republic of".</summary>
    public Resolution<Country> Resolve(string text) => _names.Resolve(text);
}
