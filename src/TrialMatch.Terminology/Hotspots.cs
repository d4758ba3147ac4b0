namespace TrialMatch.Terminology;

/// <summary>Changes that are established as activating. A change that is not here is not thereby inactive.</summary>
public static class Hotspots
{
    private static readonly Lazy<HashSet<(string Gene, string Where)>> Known = new(() =>
        [.. EmbeddedTable.Rows("hotspots.tsv").Select(row => (row[0], row[1]))]);

    /// <summary>Whether a missense change of this codon is activating.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="reference">The usual amino acid, one letter.</param>
    /// <param name="codon">Codon number.</param>
    public static bool IsActivatingCodon(string gene, char reference, int codon) => Known.Value.Contains((gene, $"{reference}{codon}"));

    /// <summary>Whether an in-frame change of this class in this exon is activating.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="exon">Exon number.</param>
    /// <param name="changeClass"><c>deletion</c> or <c>insertion</c>.</param>
    public static bool IsActivatingRegion(string gene, int exon, string changeClass) => Known.Value.Contains((gene, $"exon {exon} {changeClass}"));
}
