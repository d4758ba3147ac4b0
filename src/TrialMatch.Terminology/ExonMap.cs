using System.Globalization;

namespace TrialMatch.Terminology;

/// <summary>Where exons begin and end, for the genes whose exons trials name.</summary>
public static class ExonMap
{
    private static readonly Lazy<ILookup<string, Exon>> Exons = new(() => EmbeddedTable.Rows("exons.tsv")
        .ToLookup(row => row[0], row => new Exon(Number(row[1])!.Value, Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5])), StringComparer.Ordinal));

    /// <summary>The exon of a codon; <see langword="null"/> when the table does not tell. A codon on a border counts to the earlier exon.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="codon">Codon number, from 1.</param>
    public static int? ExonOf(string gene, int codon) =>
        Exons.Value[gene].Where(exon => exon.FirstCodon <= codon && codon <= exon.LastCodon).Select(exon => (int?)exon.Number).FirstOrDefault();

    /// <summary>The exon of a change of coding DNA: the one that it lies in, or whose splice site it hits.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="change">The change, counted in the gene's usual transcripts.</param>
    public static int? ExonOf(string gene, CodingChange change)
    {
        if (change.Start.Region != CodingRegion.Coding || change.Last.Region != CodingRegion.Coding)
            return null;
        var exons = Exons.Value[gene].Where(exon => Touches(exon, change)).Select(exon => exon.Number).Distinct().ToList();
        return exons.Count == 1 ? exons[0] : null;
    }

    /// <summary>Whether a change of coding DNA is known to make splicing leave an exon out: it hits the splice site at either end of it.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="exon">Exon number.</param>
    /// <param name="change">The change.</param>
    public static bool HitsSpliceSiteOf(string gene, int exon, CodingChange change) => change.HitsSpliceSite && ExonOf(gene, change) == exon;

    /// <summary>Whether residues from one to another are the whole of an exon, but for a residue that it shares with its neighbour.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="exon">Exon number.</param>
    /// <param name="first">The first residue that is lost.</param>
    /// <param name="last">The last residue that is lost.</param>
    public static bool IsWhole(string gene, int exon, int first, int last) => Exons.Value[gene].Any(row =>
        row.Number == exon && row is { FirstBase: { } from, LastBase: { } to }
        && Math.Abs(first - ((from + 2) / 3)) <= 1 && Math.Abs(last - ((to + 2) / 3)) <= 1);

    private static bool Touches(Exon exon, CodingChange change)
    {
        if (exon.FirstBase is not { } first || exon.LastBase is not { } last)
            return false;
        // Intron positions hang on the border of the exon that they are counted from; exon positions lie within.
        return Lies(change.Start) || Lies(change.Last);

        bool Lies(CodingPosition at) => at.Offset switch
        {
            < 0 => at.Base == first,
            > 0 => at.Base == last,
            _ => first <= at.Base && at.Base <= last && exon.FirstCodon is not null,
        };
    }

    private static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>One exon; without codons it stands for another transcript, of which only the borders are known.</summary>
    private sealed record Exon(int Number, int? FirstCodon, int? LastCodon, int? FirstBase, int? LastBase);
}
