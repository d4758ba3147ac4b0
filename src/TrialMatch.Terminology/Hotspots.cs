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
    public static bool IsActivatingCodon(string gene, char reference, int codon) => IsKnown(gene, $"{reference}{codon}");

    /// <summary>Whether an in-frame change of this class in this exon, or a changed splice site of it, is activating.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="exon">Exon number.</param>
    /// <param name="changeClass"><c>deletion</c>, <c>insertion</c> or <c>splice</c>.</param>
    public static bool IsActivatingRegion(string gene, int exon, string changeClass) => IsKnown(gene, $"exon {exon} {changeClass}");

    /// <summary>Whether the shortened protein is the active one, so that a truncation is no loss of function.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    public static bool IsActivatedByTruncation(string gene) => IsKnown(gene, "truncating");

    /// <summary>Whether a change of this base before the gene is activating, such as TERT c.-124C&gt;T.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="basesBefore">Bases before the first codon, as a positive number.</param>
    public static bool IsActivatingPromoter(string gene, int basesBefore) => IsKnown(gene, $"promoter -{basesBefore}");

    /// <summary>Whether a change of this amino acid is known to come from skipping an exon (MET D1010).</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="exon">Exon number.</param>
    /// <param name="reference">The usual amino acid, one letter.</param>
    /// <param name="codon">Codon number.</param>
    public static bool SkipsExon(string gene, int exon, char reference, int codon) => IsKnown(gene, $"exon {exon} skipped by {reference}{codon}");

    private static bool IsKnown(string gene, string where) => Known.Value.Contains((gene, where));
}
