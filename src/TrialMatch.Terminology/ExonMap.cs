using System.Globalization;

namespace TrialMatch.Terminology;

/// <summary>Which exon a codon lies in, for the genes whose exons trials name.</summary>
public static class ExonMap
{
    private static readonly Lazy<ILookup<string, (int Exon, int First, int Last)>> Exons = new(() => EmbeddedTable.Rows("exons.tsv")
        .ToLookup(row => row[0], row => (Number(row[1]), Number(row[2]), Number(row[3])), StringComparer.Ordinal));

    /// <summary>The exon of a codon; <see langword="null"/> when the table does not tell.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="codon">Codon number, from 1.</param>
    public static int? ExonOf(string gene, int codon) =>
        Exons.Value[gene].Where(exon => exon.First <= codon && codon <= exon.Last).Select(exon => (int?)exon.Exon).FirstOrDefault();

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
