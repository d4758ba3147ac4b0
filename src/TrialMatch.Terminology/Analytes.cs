using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TrialMatch.Terminology;

/// <summary>Laboratory values and vital signs with their units.</summary>
public sealed class Analytes
{
    private static readonly Lazy<Analytes> Loaded = new(() => new Analytes());

    private readonly NameIndex<Analyte> _names = new();
    private readonly FrozenDictionary<string, Analyte> _byCode;
    private readonly FrozenDictionary<string, UnitIndex> _units;

    private Analytes()
    {
        var all = new List<Analyte>();
        foreach (var (row, isVitalSign) in Rows("analytes.tsv", false).Concat(Rows("vital_signs.tsv", true)))
        {
            var analyte = new Analyte(row[0], row[1], row[2], row[3], HigherMeansWorse: row[4] == "yes") { IsVitalSign = isVitalSign };
            all.Add(analyte);
            foreach (var name in (string[])[row[1], row[2], .. TableCell.List(row[5]), row[0]])
                _names.Add(name, analyte);
        }

        All = all;
        _byCode = all.ToFrozenDictionary(analyte => analyte.Code, StringComparer.Ordinal);
        _units = EmbeddedTable.Rows("analyte_units.tsv")
            .GroupBy(row => row[0])
            .ToFrozenDictionary(rows => rows.Key, rows => new UnitIndex(rows), StringComparer.Ordinal);
    }

    /// <summary>The tables of this build, read once when first asked for.</summary>
    public static Analytes Current => Loaded.Value;

    /// <summary>Every analyte.</summary>
    public IReadOnlyCollection<Analyte> All { get; }

    /// <summary>The analyte with exactly this code.</summary>
    public Analyte? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Reads "Hb", "haemoglobin", "ALAT", "ANC" and the like.</summary>
    public Resolution<Analyte> Resolve(string text) => _names.Resolve(text);

    /// <summary>The units in which an analyte may be reported, its own first.</summary>
    public ImmutableArray<AnalyteUnit> UnitsOf(Analyte analyte) => _units[analyte.Code].All;

    /// <summary>Reads a unit of this analyte; all its units are offered when it is another's or unknown.</summary>
    public Resolution<AnalyteUnit> ResolveUnit(Analyte analyte, string unit) => _units[analyte.Code].Resolve(unit);

    /// <summary>The value in the analyte's own unit; <see langword="null"/> when the unit is not one of this analyte's.</summary>
    public decimal? Convert(Analyte analyte, decimal value, string fromUnit) =>
        ResolveUnit(analyte, fromUnit).Value is { } unit ? (value * unit.Factor) + unit.Offset : null;

    private static IEnumerable<(string[] Row, bool IsVitalSign)> Rows(string table, bool isVitalSign) =>
        EmbeddedTable.Rows(table).Select(row => (row, isVitalSign));
}
