using System.Collections.Frozen;

namespace TrialMatch.Terminology;

/// <summary>The gene panels known by name.</summary>
public sealed class GenePanels
{
    private static readonly Lazy<GenePanels> Shared = new(Read);

    private readonly NameIndex<GenePanel> _names = new();

    private GenePanels(IReadOnlyCollection<GenePanel> all) => All = all;

    /// <summary>The panels that this build carries; read once, safe to use from any thread.</summary>
    public static GenePanels Current => Shared.Value;

    /// <summary>Every panel.</summary>
    public IReadOnlyCollection<GenePanel> All { get; }

    /// <summary>Finds a panel by its code, its name or a usual short form.</summary>
    public Resolution<GenePanel> Resolve(string text) => _names.Resolve(text);

    private static GenePanels Read()
    {
        var rows = EmbeddedTable.Rows("gene_panels.tsv")
            .Select(row => (Panel: Panel(row), Synonyms: row[2].Split('|')))
            .ToList();
        var panels = new GenePanels([.. rows.Select(row => row.Panel)]);
        foreach (var (panel, synonyms) in rows)
        {
            foreach (var name in (string[])[panel.Code, panel.Name, .. synonyms])
                panels._names.Add(name, panel);
        }

        return panels;
    }

    private static GenePanel Panel(string[] row)
    {
        var genes = Genes(row[3]);
        return new GenePanel(row[0], row[1], genes)
        {
            Gains = row[4] == "all" ? genes : Genes(row[4]),
            Losses = row[5] == "all" ? genes : Genes(row[5]),
            Fusions = row[6] == "all" ? genes : Genes(row[6]),
        };
    }

    private static FrozenSet<string> Genes(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
