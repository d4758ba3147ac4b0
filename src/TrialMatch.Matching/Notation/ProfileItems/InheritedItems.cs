using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary><c>HPV 16 positive</c>, <c>DPYD *1/*2A</c>, <c>UGT1A1 poor metaboliser</c>, <c>HLA-A*02:01</c>.</summary>
internal static partial class InheritedItems
{
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft) =>
        Virus(cursor, draft) || Metabolism(cursor, draft) || Hla(cursor, draft);

    /// <summary>A virus in the tumour needs its result; the bare name is left to the infections.</summary>
    private static bool Virus(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        if ((cursor.TryMatch(Glued(), out _) ? TumourVirus.Hpv : Words.Viruses.Try(cursor)) is not { } virus)
            return false;
        cursor.SkipHyphen();
        int? type = cursor.TryMatch(VirusType(), out var match) ? int.Parse(match.Groups["type"].ValueSpan, CultureInfo.InvariantCulture) : null;
        cursor.TryAny("ISH", "DNA", "PCR", "in tumour", "i svulsten", "i tumor");
        cursor.TrySign(':');
        if (cursor.TryAny(GeneChanges.Negative) || cursor.TryAny("-"))
            draft.Add(new VirusFinding { Virus = virus, Type = type, Detected = false });
        else if (cursor.TryAny(GeneChanges.Positive) || cursor.TryAny("+") || type is not null)
            draft.Add(new VirusFinding { Virus = virus, Type = type });
        else
            return Back(cursor, at);
        return true;
    }

    private static bool Metabolism(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        if (cursor.TryMatch(StarGene(), out var gene) is false || Genes.Current.Resolve(gene.Groups["gene"].Value).Value is not { } symbol || !Pharmacogenes.Contains(symbol))
            return Back(cursor, at);
        cursor.TryAny(":", "genotype", "genotype:");
        if (cursor.TryAny(GeneChanges.Wild) || cursor.TryAny("no variant", "no variants", "ingen varianter", "ingen variant påvist"))
        {
            cursor.TryAny(GeneChanges.Positive);
            draft.Add(new PharmacogeneticFinding { Gene = symbol, Detected = false });
            return true;
        }

        var finding = new PharmacogeneticFinding { Gene = symbol, Genotype = Genotype(cursor) };
        cursor.TrySign('(');
        finding = finding with { Status = Words.Metabolisers.Try(cursor) };
        cursor.TrySign(')');
        if (cursor.TryAny("activity score", "aktivitetsskår", "AS"))
        {
            cursor.TryAny(":", "=");
            finding = finding with { ActivityScore = cursor.TryDecimal() };
            if (finding.ActivityScore is null or > 3)
                cursor.Fail("an activity score such as 1.5");
        }

        if (finding is { Genotype: null, Status: null, ActivityScore: null })
            return cursor.Error is not null || Back(cursor, at);
        if (cursor.Error is null)
            draft.Add(finding);
        return true;
    }

    /// <summary><c>*1/*28</c>, or one allele with how often it is there: <c>*28 homozygous</c>.</summary>
    private static string? Genotype(NotationCursor cursor)
    {
        if (InheritedSyntax.TryGenotype(cursor) is { } genotype)
            return genotype;
        var at = cursor.Here;
        if (cursor.TryMatch(OneAllele(), out var allele))
        {
            if (cursor.TryAny("homozygous", "homozygot"))
                return Pharmacogenes.Genotype($"{allele.Value.Trim()}/{allele.Value.Trim()}");
            if (cursor.TryAny("heterozygous", "heterozygot"))
                return Pharmacogenes.Genotype($"*1/{allele.Value.Trim()}");
            cursor.FailAt(at, $"read one allele, `{allele.Value.Trim()}`", "both alleles such as *1/*28, or homozygous or heterozygous behind it");
        }

        return null;
    }

    private static bool Hla(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var denied = Draft.TryNo(cursor);
        if (!cursor.TryMatch(HlaShape(), out var match))
            return Back(cursor, at);
        var alleles = ImmutableArray.CreateBuilder<HlaAllele>();
        var locus = "";
        foreach (var written in match.Value.Split('/', '+'))
        {
            var named = HlaAllele.TryParse(written.Trim(), out var allele, out _) || HlaAllele.TryParse(locus + written.Trim(), out allele, out _);
            if (!named)
            {
                cursor.FailAt(at, $"read `{written.Trim()}`", "HLA alleles such as HLA-A*02:01/A*03:01");
                return true;
            }

            alleles.Add(allele!);
            locus = allele!.Locus;
        }

        cursor.TrySign(':');
        var negative = denied || cursor.TryAny(GeneChanges.Negative);
        cursor.TryAny(GeneChanges.Positive);
        draft.Add(new HlaFinding { Alleles = alleles.ToImmutable(), Detected = !negative });
        return true;
    }

    private static bool Back(NotationCursor cursor, int at)
    {
        cursor.Return(at);
        return false;
    }

    [GeneratedRegex(@"\GHPV(?=\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\G-?(?:type\s*)?(?<type>\d{1,3})(?![\d.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VirusType();

    [GeneratedRegex(@"\G(?<gene>DPYD|DPD|UGT1A1|TPMT|NUDT15|CYP2D6|CYP2C19|CYP3A5)(?![\w])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StarGene();

    [GeneratedRegex(@"\G\*\d{1,3}[A-Z]?(?![\w/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneAllele();

    [GeneratedRegex(@"\GHLA[- ]?(?:A|B|C|DRB[1345]|DQA1|DQB1|DPA1|DPB1)\*?\d[\d:A-Z*]*(?:\s?[/+]\s?(?:HLA-)?(?:[A-Z0-9]{1,4}\*)?\*?\d[\d:]*[A-Z]?)*(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HlaShape();
}
