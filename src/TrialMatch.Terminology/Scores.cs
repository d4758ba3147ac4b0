using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TrialMatch.Terminology;

/// <summary>The clinical scores and classes that protocols ask for.</summary>
public sealed class Scores
{
    private static readonly Lazy<Scores> Loaded = new(() => new Scores());

    private readonly NameIndex<ClinicalScore> _names = new();
    private readonly FrozenDictionary<string, ClinicalScore> _byCode;

    private Scores()
    {
        var all = new List<ClinicalScore>();
        foreach (var row in EmbeddedTable.Rows("scores.tsv"))
        {
            var score = new ClinicalScore(row[0], row[1], row[2], TableCell.Number(row[3]), TableCell.Number(row[4]))
            {
                Classes = TableCell.List(row[5]),
                From = TableCell.Optional(row[6]),
                Points = [.. TableCell.List(row[7]).Select(Span)],
                IsLasting = row[8] == "yes",
            };
            all.Add(score);
            foreach (var name in (string[])[row[0], row[1], row[2], .. TableCell.List(row[9])])
                _names.Add(name, score);
        }

        All = all;
        _byCode = all.ToFrozenDictionary(score => score.Code, StringComparer.Ordinal);
    }

    /// <summary>The table of this build, read once when first asked for.</summary>
    public static Scores Current => Loaded.Value;

    /// <summary>Every score.</summary>
    public IReadOnlyCollection<ClinicalScore> All { get; }

    /// <summary>The score with exactly this code.</summary>
    public ClinicalScore? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Reads a score by its code, its names or another usual name.</summary>
    public Resolution<ClinicalScore> Resolve(string text) => _names.Resolve(text);

    /// <summary>The scores whose classes the points of this one tell.</summary>
    public IEnumerable<ClinicalScore> ToldBy(string code) => All.Where(score => score.From == code);

    private static (decimal Lowest, decimal Highest) Span(string cell)
    {
        var ends = cell.Split("..");
        return (TableCell.Number(ends[0]), TableCell.Number(ends[^1]));
    }
}
