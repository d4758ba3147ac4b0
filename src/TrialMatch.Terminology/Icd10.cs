using System.Collections.Immutable;

namespace TrialMatch.Terminology;

/// <summary>The neoplasm codes of ICD-10 and what they are in OncoTree.</summary>
/// <remarks>The codes are facts; the labels and the map are our own. The official names are not carried.</remarks>
public sealed class Icd10
{
    private const int Offered = 3;

    private static readonly Lazy<Icd10> Shared = new(() => new Icd10(Read()));

    private readonly Dictionary<string, Icd10Code> _byKey;
    private readonly NameIndex<Icd10Code> _names = new();

    private readonly Dictionary<string, ImmutableArray<Icd10Code>> _ofNode;
    private readonly Dictionary<string, ImmutableArray<Icd10Code>> _back;

    private Icd10(IEnumerable<Icd10Code> codes)
    {
        _byKey = codes.ToDictionary(code => NameIndex<Icd10Code>.Key(code.Code));
        foreach (var code in _byKey.Values)
            _names.Add(code.Code, code);
        _ofNode = EmbeddedTable.Rows("oncotree_icd10.tsv").ToDictionary(
            row => row[0], row => row[1].Split('|').Select(code => Find(code)!).ToImmutableArray(), StringComparer.Ordinal);
        _back = _byKey.Values.SelectMany(code => code.OncoTreeCodes.Select(node => (node, code)))
            .GroupBy(pair => pair.node, pair => pair.code, StringComparer.Ordinal)
            .ToDictionary(node => node.Key, codes => Shortest([.. codes]), StringComparer.Ordinal);
    }

    /// <summary>The codes that this build carries; read once, safe to use from any thread.</summary>
    public static Icd10 Current => Shared.Value;

    /// <summary>Every code, the categories included.</summary>
    public IReadOnlyCollection<Icd10Code> All => _byKey.Values;

    /// <summary>Finds a code or a category, with or without its point: <c>C34.1</c>, <c>C341</c>, <c>C34</c>.</summary>
    public Icd10Code? Find(string code) => _byKey.GetValueOrDefault(NameIndex<Icd10Code>.Key(code));

    /// <summary>
    /// The codes that a tumour of a node may be recorded by, categories alone where all of their codes would do; empty for
    /// the root and for nodes that no code covers. ICD-10 is coarser than OncoTree: the codes stand for other tumours too
    /// unless the way back gives the same node.
    /// </summary>
    public ImmutableArray<Icd10Code> CodesOf(TumourType node)
    {
        for (var at = node; at is { Level: > 0 }; at = at.Parent is null ? null : OncoTree.Current.Find(at.Parent))
        {
            if (_ofNode.TryGetValue(at.Code, out var codes) || _back.TryGetValue(at.Code, out codes))
                return codes;
        }

        return [];
    }

    /// <summary>Finds a code; for an unknown subdivision of a known category its category and neighbours are offered.</summary>
    public Resolution<Icd10Code> Resolve(string text)
    {
        if (Find(text) is { } found)
            return new Resolution<Icd10Code>([found], []);
        var key = NameIndex<Icd10Code>.Key(text);
        return key.Length > 3 && Find(key[..3]) is { } category
            ? new Resolution<Icd10Code>([], Neighbours(category.Code, key))
            : _names.Resolve(text);
    }

    /// <summary>The codes that tell the most; those whose category is there too say no more than it.</summary>
    private static ImmutableArray<Icd10Code> Shortest(List<Icd10Code> codes)
    {
        var fewest = codes.Min(code => code.OncoTreeCodes.Length);
        var all = codes.Where(code => code.OncoTreeCodes.Length == fewest).ToList();
        return [.. all.Where(code => code.Code == code.Category || !all.Any(other => other.Code == code.Category)).OrderBy(code => code.Code, StringComparer.Ordinal)];
    }

    private ImmutableArray<string> Neighbours(string category, string key) =>
        [.. _byKey
            .Where(entry => entry.Value.Category == category)
            .OrderBy(entry => entry.Key.Length > 3 ? Math.Abs(entry.Key[3] - key[3]) : 0)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Take(Offered)
            .Select(entry => entry.Value.Code)];

    private static IEnumerable<Icd10Code> Read()
    {
        var map = EmbeddedTable.Rows("icd10_oncotree.tsv").ToDictionary(row => row[0], row => (OncoTree: row[1], Note: row[2]));
        var behaviours = EmbeddedTable.Rows("icd10.tsv").ToLookup(row => row[0][..3], row => (Code: row[0], Behaviour: row[1]));
        foreach (var row in EmbeddedTable.Rows("icd10_categories.tsv"))
        {
            var codes = behaviours[row[0]].ToList();
            foreach (var code in codes.Select(entry => entry.Code).Prepend(row[0]).Distinct())
            {
                var (nodes, note) = map.GetValueOrDefault(code, map.GetValueOrDefault(row[0], ("", "")));
                var mayBe = Nodes(nodes);
                yield return new Icd10Code(
                    code, row[0], codes[0].Behaviour, row[1], row[2], mayBe is [var one] ? one : null, note is "" ? null : note)
                { OncoTreeCodes = mayBe };
            }
        }
    }

    private static ImmutableArray<string> Nodes(string cell) =>
        cell is "" ? [] : [.. cell.Split('|').SelectMany(node => node switch
        {
            "SOLID" => Tissues(OncoTree.Current.IsSolid),
            "LIQUID" => Tissues(OncoTree.Current.IsLiquid),
            _ => [node],
        })];

    private static IEnumerable<string> Tissues(Func<string, bool> which) =>
        OncoTree.Current.All.Where(node => node.Level == 1 && which(node.Code)).Select(node => node.Code);
}
