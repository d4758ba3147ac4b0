namespace TrialMatch.Terminology;

/// <summary>Human genes by approved symbol, former symbol and synonym.</summary>
/// <remarks>
/// Source: HUGO Gene Nomenclature Committee, with words of the clinic added, in <c>seed/terminology/genes.tsv</c> and
/// <c>gene_aliases.tsv</c>. An approved symbol always means itself, whatever other gene was once called so.
/// </remarks>
public sealed class Genes
{
    private static readonly Lazy<Genes> Shared = new(() => new Genes());

    private readonly Dictionary<string, string> _approved = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ofCancer = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _byKey;
    private readonly Lazy<NameIndex<string>> _offered;

    private Genes()
    {
        foreach (var row in EmbeddedTable.Rows("genes.tsv"))
        {
            _approved.Add(row[0], row[0]);
            if (row[1].Length > 0)
                _ofCancer.Add(row[0]);
        }

        _byKey = new(IndexNames);
        _offered = new(IndexNamesOfCancerGenes);
    }

    /// <summary>The genes that this build carries; read once, safe to use from any thread.</summary>
    public static Genes Current => Shared.Value;

    /// <summary>Whether the text is an approved symbol exactly, letter case included.</summary>
    public bool IsApproved(string symbol) => _approved.TryGetValue(symbol, out var written) && written == symbol;

    /// <summary>
    /// Finds the approved symbol for what was written: <c>her-2</c> is ERBB2, <c>c-MET</c> is MET. A word of several
    /// genes, such as <c>TRK</c>, gives them all. For an unknown word the nearest names of cancer genes are offered.
    /// </summary>
    public Resolution<string> Resolve(string text)
    {
        var word = text.Trim();
        if (_approved.TryGetValue(word, out var symbol))
            return new Resolution<string>([symbol], []);
        return _byKey.Value.TryGetValue(NameIndex<string>.Key(word), out var symbols)
            ? new Resolution<string>([.. symbols.Split('|')], [])
            : _offered.Value.Resolve(word);
    }

    /// <summary>Symbols and aliases without case and punctuation; the symbols come first and keep their place.</summary>
    private Dictionary<string, string> IndexNames()
    {
        var names = _approved.Keys
            .GroupBy(NameIndex<string>.Key)
            .ToDictionary(same => same.Key, same => string.Join('|', same));
        foreach (var row in EmbeddedTable.Rows("gene_aliases.tsv"))
            names.TryAdd(NameIndex<string>.Key(row[0]), row[1]);
        return names;
    }

    private NameIndex<string> IndexNamesOfCancerGenes()
    {
        var index = new NameIndex<string>();
        foreach (var symbol in _ofCancer)
            index.Add(symbol, symbol);
        foreach (var row in EmbeddedTable.Rows("gene_aliases.tsv"))
        {
            foreach (var symbol in row[1].Split('|').Where(_ofCancer.Contains))
                index.Add(row[0], symbol);
        }

        return index;
    }
}
