using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TrialMatch.Terminology;

/// <summary>
/// Genes of drug metabolism and what their alleles do, as the Clinical Pharmacogenetics Implementation Consortium (CPIC)
/// classes them.
/// </summary>
public static partial class Pharmacogenes
{
    private static readonly string[] Genes = ["DPYD", "UGT1A1", "TPMT", "NUDT15", "CYP2D6", "CYP2C19", "CYP3A5"];

    /// <summary>How much of the usual activity an allele has: 1, 0.5 or 0. For UGT1A1, whose alleles CPIC does not score, 1 or 0.5.</summary>
    private static readonly Dictionary<(string Gene, string Allele), decimal> Activity = new()
    {
        [("DPYD", "*1")] = 1,
        [("DPYD", "*2A")] = 0,
        [("DPYD", "*13")] = 0,
        [("UGT1A1", "*1")] = 1,
        [("UGT1A1", "*36")] = 1,
        [("UGT1A1", "*6")] = 0.5m,
        [("UGT1A1", "*27")] = 0.5m,
        [("UGT1A1", "*28")] = 0.5m,
        [("UGT1A1", "*37")] = 0.5m,
    };

    /// <summary>Whether a gene is known by how it breaks drugs down.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    public static bool Contains(string gene) => Genes.Contains(gene, StringComparer.Ordinal);

    /// <summary>The genes.</summary>
    public static ImmutableArray<string> All => [.. Genes];

    /// <summary>A genotype in star notation with its alleles in order: <c>*28/*1</c> is <c>*1/*28</c>; <see langword="null"/> when it is none.</summary>
    /// <param name="text">Two alleles joined by a slash.</param>
    public static string? Genotype(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            return null;
        var alleles = match.Groups["allele"].Captures.Select(allele => allele.Value.ToUpperInvariant()).ToList();
        alleles.Sort((a, b) => (Number(a), a).CompareTo((Number(b), b)));
        return $"*{alleles[0]}/*{alleles[1]}";
    }

    /// <summary>The activity of both alleles together, 0 to 2; <see langword="null"/> when one is not known.</summary>
    /// <param name="gene">Approved gene symbol.</param>
    /// <param name="genotype">As <see cref="Genotype"/> gives it.</param>
    public static decimal? ActivityOf(string gene, string genotype)
    {
        decimal sum = 0;
        foreach (var allele in genotype.Split('/'))
        {
            if (!Activity.TryGetValue((gene, allele), out var activity))
                return null;
            sum += activity;
        }

        return sum;
    }

    private static int Number(string allele) => int.Parse(allele.AsSpan(0, allele.TakeWhile(char.IsAsciiDigit).Count()), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\*(?<allele>\d{1,3}[A-Z]?)/\*(?<allele>\d{1,3}[A-Z]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
