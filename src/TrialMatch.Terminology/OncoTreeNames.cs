namespace TrialMatch.Terminology;

/// <summary>Gathers every name that leads to a node of the OncoTree, the surest first.</summary>
internal static class OncoTreeNames
{
    /// <summary>Official names that mean nothing, or something else, away from their place in the tree.</summary>
    private static readonly HashSet<string> NamesOfPlace = ["Malignant Tumor", "IgG", "IgA", "IgM"];

    /// <summary>The tree writes American English; the rest of Europe does not.</summary>
    private static readonly (string American, string British)[] Spellings =
        [("tumor", "tumour"), ("leukemia", "leukaemia"), ("esophag", "oesophag"), ("hemangio", "haemangio"), ("hematolog", "haematolog")];

    /// <summary>Nynorsk writes these words of our Bokmål labels otherwise.</summary>
    private static readonly (string Bokmål, string Nynorsk)[] Nynorsk =
    [
        ("ikke-", "ikkje-"), ("cellet", "cella"), ("spiserør", "spiserøyr"), ("urinrør", "urinrøyr"), ("tykk", "tjukk"), ("galleveis", "gallevegs"),
        ("galleveier", "gallevegar"), ("høygradig", "høggradig"), ("lavgradig", "låggradig"), ("lavt ", "lågt "), ("høyt ", "høgt "), ("øyet", "auget"),
        ("øye", "auge"), ("eggleder", "eggleiar"), ("voksne", "vaksne"), ("ukjent", "ukjend"), ("munnhule", "munnhole"),
    ];

    /// <summary>
    /// Codes, official names and everyday names stand side by side, so that a disagreement shows as ambiguity. Codes of
    /// earlier versions, our labels, and main types, speak only where those are silent.
    /// </summary>
    public static NameIndex<TumourType> Index(
        IReadOnlyDictionary<string, TumourType> nodes, IReadOnlyCollection<(string Code, TumourType Node)> former)
    {
        var index = new NameIndex<TumourType>();
        var taken = new HashSet<string>();
        AddAll(CodesAndNames(nodes));
        AddAll(former);
        AddAll(nodes.Values.SelectMany(node => new[] { (Name: node.LabelNb, node), (Name: node.LabelEn, node) }).Where(label => label.Name != label.node.Name));
        AddAll(MainTypes(nodes));
        return index;

        void AddAll(IEnumerable<(string Name, TumourType Node)> names)
        {
            var free = names.SelectMany(Spelled).Where(entry => !taken.Contains(NameIndex<TumourType>.Key(entry.Name))).ToList();
            foreach (var (name, node) in free)
            {
                index.Add(name, node);
                taken.Add(NameIndex<TumourType>.Key(name));
            }
        }
    }

    private static IEnumerable<(string Name, TumourType Node)> CodesAndNames(IReadOnlyDictionary<string, TumourType> nodes) =>
        nodes.Values.Select(node => (node.Code, node))
            .Concat(nodes.Values.Where(node => !NamesOfPlace.Contains(node.Name)).Select(node => (node.Name, node)))
            .Concat(EmbeddedTable.Rows("cancer_names.tsv").SelectMany(row => row[2].Split('|').Select(code => (row[0], nodes[code]))));

    /// <summary>A main type stands for a node when all of its nodes hang below that one.</summary>
    private static IEnumerable<(string Name, TumourType Node)> MainTypes(IReadOnlyDictionary<string, TumourType> nodes) =>
        nodes.Values.Where(node => node.MainType.Length > 0)
            .GroupBy(node => node.MainType)
            .Select(kind => kind.Where(node => node.Parent is null || nodes[node.Parent].MainType != kind.Key).ToList())
            .Where(topmost => topmost.Count == 1)
            .Select(topmost => (topmost[0].MainType, topmost[0]));

    private static IEnumerable<(string Name, TumourType Node)> Spelled((string Name, TumourType Node) entry)
    {
        yield return entry;
        var nynorsk = Nynorsk.Aggregate(
            entry.Name, (name, pair) => name.Replace(pair.Bokmål, pair.Nynorsk, StringComparison.OrdinalIgnoreCase));
        if (nynorsk != entry.Name)
            yield return entry with { Name = nynorsk };
        var british = Spellings.Aggregate(
            entry.Name, (name, pair) => name.Replace(pair.American, pair.British, StringComparison.OrdinalIgnoreCase));
        if (british.Length != entry.Name.Length)
            yield return entry with { Name = british };
    }
}
