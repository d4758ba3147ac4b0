using System.Collections.Immutable;

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

    private readonly ILookup<string, TumourType> _former;

    private OncoTree(Dictionary<string, TumourType> byCode, IReadOnlyCollection<FormerTumourType> history)
    {
        _byCode = byCode;
        History = history;
        _former = history.ToLookup(former => former.Code, former => former.Now, StringComparer.OrdinalIgnoreCase);
        _names = new(() => OncoTreeNames.Index(byCode, [.. history.Select(former => (former.Code, former.Now))]));
    }

    /// <summary>The tree that this build carries; read once, safe to use from any thread.</summary>
    public static OncoTree Current => Shared.Value;

    /// <summary>The version of the tree, as its publisher names it.</summary>
    public string Version { get; } = "oncotree_2025_10_03";

    /// <summary>Every node, the root and the tissues included.</summary>
    public IReadOnlyCollection<TumourType> All => _byCode.Values;

    /// <summary>The codes of earlier versions and what they became.</summary>
    public IReadOnlyCollection<FormerTumourType> History { get; }

    /// <summary>
    /// What a stored code means in this version: the node itself, the one that it became, or, for a code that was divided,
    /// every node that it may be; empty for a code that no version had.
    /// </summary>
    /// <param name="code">A code, whatever the case.</param>
    /// <param name="version">
    /// The version that the code was written in; none for the current one. A code of an earlier version that is also a code
    /// of today may be either.
    /// </param>
    public ImmutableArray<TumourType> Today(string code, string? version = null)
    {
        var now = Find(code);
        if (now is not null && (version is null || version == Version))
            return [now];
        return [.. _former[code].Concat(now is null ? [] : [now]).Distinct()];
    }

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

    /// <summary>The narrowest node that covers all of several; the root for none.</summary>
    public TumourType Above(IReadOnlyCollection<TumourType> nodes)
    {
        var at = nodes.FirstOrDefault() ?? _byCode[Root];
        while (!nodes.All(node => IsWithin(node.Code, at.Code)))
            at = _byCode[at.Parent!];
        return at;
    }

    /// <summary>Whether a node is a solid tumour; the root, which covers both kinds, is neither solid nor liquid.</summary>
    public bool IsSolid(string code) =>
        Find(code) is { } node && node.Code != Root && !IsLiquid(code);

    /// <summary>Whether a node is a cancer of blood, marrow or lymph.</summary>
    public bool IsLiquid(string code) => LiquidBranches.Any(branch => IsWithin(code, branch));

    /// <summary>
    /// Reads what a person wrote: a code, an official name, an everyday name or abbreviation in Bokmål, Nynorsk,
    /// Northern Sami or English, a code of an earlier version, or a main type with one topmost node.
    /// </summary>
    /// <remarks>
    /// A code that is also an everyday abbreviation of another tumour (<c>MF</c>, <c>PNET</c>) is ambiguous here;
    /// <see cref="Find"/> always takes it as the code.
    /// </remarks>
    public Resolution<TumourType> Resolve(string text) => _names.Value.Resolve(text);

    private static OncoTree Read()
    {
        var nodes = new Dictionary<string, TumourType>(StringComparer.OrdinalIgnoreCase);
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
        }

        return new OncoTree(nodes, [.. EmbeddedTable.Rows("oncotree_history.tsv").Select(row =>
            new FormerTumourType(row[0], nodes[row[1]], Enum.Parse<TumourTypeChange>(row[2], ignoreCase: true)))]);
    }
}
