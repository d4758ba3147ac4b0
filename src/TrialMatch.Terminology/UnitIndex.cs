using System.Collections.Immutable;
using System.Text;

namespace TrialMatch.Terminology;

/// <summary>The units of one analyte by every usual spelling.</summary>
internal sealed class UnitIndex
{
    private readonly Dictionary<string, AnalyteUnit> _byKey = new(StringComparer.Ordinal);

    /// <param name="rows">Rows of the unit table: analyte, unit, factor, offset, other spellings.</param>
    public UnitIndex(IEnumerable<string[]> rows)
    {
        var all = ImmutableArray.CreateBuilder<AnalyteUnit>();
        foreach (var row in rows)
        {
            var unit = new AnalyteUnit(row[1], TableCell.Number(row[2]), TableCell.Number(row[3]));
            all.Add(unit);
            foreach (var spelling in (string[])[row[1], .. TableCell.List(row[4])])
                _byKey[Key(spelling)] = unit;
        }

        All = all.ToImmutable();
    }

    /// <summary>Every unit, the analyte's own first.</summary>
    public ImmutableArray<AnalyteUnit> All { get; }

    /// <summary>The unit so spelled, or all units as what could have been meant, the likest first.</summary>
    public Resolution<AnalyteUnit> Resolve(string text)
    {
        var key = Key(text);
        return _byKey.TryGetValue(key, out var unit)
            ? new Resolution<AnalyteUnit>([unit], [])
            : new Resolution<AnalyteUnit>([], [.. All
                .Select(known => known.Unit)
                .OrderBy(known => EditDistance.Between(Key(known), key, limit: 8))]);
    }

    /// <summary>Spaces, case, the multiplication sign and the way of writing powers and micro do not distinguish units.</summary>
    internal static string Key(string unit)
    {
        var key = new StringBuilder(unit.Length);
        foreach (var c in WellFormedText.Of(unit).Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (c is 'μ' or 'µ')
                key.Append('u');
            else if (!char.IsWhiteSpace(c) && c is not ('^' or '*' or '×' or '·' or '.'))
                key.Append(c);
        }

        // "x 10^9/L": the sign between value and unit.
        return key.Length > 2 && key[0] == 'x' && key[1] == '1' ? key.ToString(1, key.Length - 1) : key.ToString();
    }
}
