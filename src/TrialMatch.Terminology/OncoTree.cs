namespace TrialMatch.Terminology;

/// <summary>
/// The tree of tumour types that diagnoses and criteria are coded in. A criterion on a node covers everything below it.
/// </summary>
/// <remarks>Source: OncoTree, Memorial Sloan Kettering Cancer Center, CC BY 4.0, in <c>seed/terminology/oncotree.tsv</c>.</remarks>
public sealed class OncoTree
{
    private const string Root = "TISSUE";

    /// <summary>
    /// Where blood and lymph begin. The tree also files lymphoma under testis and brain, by site; they are no solid
    /// tumours for that.
    /// </summary>
    private static readonly string[] LiquidBranches = ["MYELOID", "LYMPH", "TLYM", "MLYM"];

    private static readonly Lazy<OncoTree> Shared = new(Read);

    private readonly Dictionary<string, TumourType> _byCode;
    private readonly Lazy<NameIndex<TumourType>> _names;

    private OncoTree(Dictionary<string, TumourType> byCode, Func<NameIndex<TumourType>> names) =>
        (_byCode, _names) = (byCode, new(names));

    /// <summary>The tree that this build carries; read once, safe to use from any thread.</summary>
    public static OncoTree Current => Shared.Value;

    /// <summary>The version of the tree, as its publisher names it.</summary>
    public string Version { get; } = "oncotree_2025_10_03";

    /// <summary>Every node, the root and the tissues included.</summary>
    public IReadOnlyCollection<TumourType> All => _byCode.Values;

    /// <summary>The node with exactly this current code, whatever the case; <see langword="null"/> when there is none.</summary>
    public TumourType? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Whether a node is the other one or lies below it; a code that the tree lacks lies nowhere.</summary>
    /// <param name="code">The node asked about.</param>
    /// <param name="ancestor">The node that may cover it.</param>
    public bool IsWithin(string code, string ancestor)
    {
        for (var node = Find(code); node is not null; node = node.Parent is null ? null : _byCode[node.Parent])
        {
            if (node.Code.Equals(ancestor, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a node is a solid tumour; the root, which covers both kinds, is neither solid nor liquid.</summary>
    public bool IsSolid(string code) =>
        Find(code) is { } node && node.Code != Root && !IsLiquid(code);

    /// <summary>Whether a node is a cancer of blood, marrow or lymph.</summary>
    public bool IsLiquid(string code) => LiquidBranches.Any(branch => IsWithin(code, branch));

    /// <summary>
    /// Reads what a person wrote: a code, an official name, an everyday name or abbreviation in Bokmål, Nynorsk or
    /// English, a code of an earlier version, or a main type with one topmost node.
    /// </summary>
    /// <remarks>
    /// A code that is also an everyday abbreviation of another tumour (<c>MF</c>, <c>PNET</c>) is ambiguous here;
    /// <see cref="Find"/> always takes it as the code.
    /// </remarks>
    public Resolution<TumourType> Resolve(string text) => _names.Value.Resolve(text);

    private static OncoTree Read()
    {
        var nodes = new Dictionary<string, TumourType>(StringComparer.OrdinalIgnoreCase);
        var former = new List<(string Code, TumourType Node)>();
        var labels = EmbeddedTable.Rows("oncotree_labels.tsv").ToDictionary(row => row[0], row => (Nb: row[1], En: row[2]));
        foreach (var row in EmbeddedTable.Rows("oncotree.tsv"))
        {
            var label = labels.GetValueOrDefault(row[0], (Nb: row[1], En: ""));
            var node = new TumourType(row[0], row[1], row[2], row[3], row[4] is "" ? null : row[4], row[5][0] - '0')
            {
                LabelNb = label.Nb,
                LabelEn = label.En is "" ? row[1] : label.En,
            };
            nodes.Add(node.Code, node);
            former.AddRange(row[6].Split('|').Select(code => (code, node)));
        }

        return new OncoTree(nodes, () => OncoTreeNames.Index(nodes, former));
    }
}
