using System.Globalization;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>What may follow a gene in a profile line.</summary>
internal static class GeneChanges
{
    private static readonly string[] Fused = ["fusion", "rearrangement", "rearranged", "fusjon", "rearrangert", "translocation", "translokasjon"];
    private static readonly string[] Wild = ["wild-type", "wild type", "wildtype", "wt", "villtype", "unmutated", "not mutated", "ikke mutert", "umutert", "mutation negative"];
    private static readonly string[] SomeVariant = ["mutation positive", "mutated", "mutation", "mutant", "mut", "mutert", "mutasjon", "variant"];
    private static readonly string[] Negative = ["negative", "negativ", "neg", "not detected", "ikke påvist"];
    private static readonly string[] Positive = ["positive", "positiv", "pos", "detected", "påvist"];

    /// <summary>The finding that stands here; <see langword="null"/> leaves the cursor where it was.</summary>
    /// <param name="cursor">Stands behind the gene.</param>
    /// <param name="gene">The gene.</param>
    /// <param name="denied">Whether "no" stands before the gene.</param>
    public static Finding? Try(NotationCursor cursor, string gene, bool denied)
    {
        var at = cursor.Here;
        var finding = Fusion(cursor, gene) ?? CopyNumber(cursor, gene) ?? (Finding?)Variant(cursor, gene);
        if (finding is null)
        {
            cursor.Return(at);
            return null;
        }

        return denied ? finding with { Detected = false } : finding;
    }

    /// <summary>The same finding in another gene.</summary>
    public static Finding Of(Finding finding, string gene) => finding switch
    {
        SmallVariant variant => variant with { Gene = gene },
        CopyNumberFinding copyNumber => copyNumber with { Gene = gene },
        FusionFinding fusion => fusion with { Gene = gene },
        _ => finding,
    };

    /// <summary>A second change of the same gene: <c>L858R + T790M</c>.</summary>
    public static SmallVariant? TryAnother(NotationCursor cursor, string gene)
    {
        var at = cursor.Here;
        if (cursor.TrySign('+') || cursor.TrySign('/') || cursor.TryAny("and", "og"))
        {
            if (Part(cursor, new SmallVariant { Gene = gene }) is { Change: not null } another)
                return Parts(cursor, another);
        }

        cursor.Return(at);
        return null;
    }

    private static FusionFinding? Fusion(NotationCursor cursor, string gene)
    {
        if (cursor.TryAny(Fused))
        {
            var detected = !cursor.TryAny(Negative);
            cursor.TryAny(Positive);
            return new FusionFinding { Gene = gene, Detected = detected };
        }

        if (!GeneItems.IsRearranged(gene))
            return null;
        if (cursor.TryAny(Negative) || cursor.TryAny("-"))
            return new FusionFinding { Gene = gene, Detected = false };
        return cursor.TryAny(Positive) || cursor.TryAny("+") ? new FusionFinding { Gene = gene } : null;
    }

    private static CopyNumberFinding? CopyNumber(NotationCursor cursor, string gene)
    {
        var denied = cursor.TryAny("not amplified", "ikke amplifisert", "no amplification");
        if (denied)
            return new CopyNumberFinding { Gene = gene, Change = CopyNumberChange.Amplification, Detected = false };
        if (Words.CopyNumberChanges.Try(cursor) is not { } change)
            return null;
        var copies = cursor.TryAny("copies", "kopier", "CN") ? cursor.TryDecimal() : null;
        return new CopyNumberFinding { Gene = gene, Change = change, Copies = copies, Detected = !cursor.TryAny(Negative) };
    }

    private static SmallVariant? Variant(NotationCursor cursor, string gene)
    {
        var variant = new SmallVariant { Gene = gene };
        if (cursor.TryAny(Wild))
            return variant with { Detected = false };
        var some = cursor.TryAny(SomeVariant);
        if (some && cursor.TryAny(Negative))
            return variant with { Detected = false };
        var first = Part(cursor, variant);
        if (first is null && !some)
            return null;
        return first is null ? variant : Parts(cursor, first);
    }

    private static SmallVariant Parts(NotationCursor cursor, SmallVariant variant)
    {
        while (Part(cursor, variant) is { } more)
            variant = more;
        if (cursor.TryAny(Negative))
            variant = variant with { Detected = false };
        else
            cursor.TryAny(["mutation", "mutasjon", "mutated", "mut", "variant", .. Positive]);
        return variant;
    }

    /// <summary>One part of a variant's description, each at most once.</summary>
    private static SmallVariant? Part(NotationCursor cursor, SmallVariant variant)
    {
        if (cursor.AtEnd)
            return null;
        if (variant.Exon is null && cursor.TryAny("exon", "ekson", "ex"))
            return cursor.Number("the number of an exon") is { } exon ? variant with { Exon = exon } : null;
        if (variant.Class is null && Words.VariantClasses.Try(cursor) is { } kind)
            return variant with { Class = kind };
        if (variant.Effect is null && Words.VariantEffects.Try(cursor) is { } effect)
            return variant with { Effect = effect };
        if (variant.Origin is null && Words.Origins.Try(cursor) is { } origin)
            return variant with { Origin = origin };
        if (variant.AlleleFraction is null && cursor.TryAny("VAF", "AF", "allelfraksjon"))
            return AlleleFraction(cursor, variant);
        return variant is { Change: null, Codon: null } ? Place(cursor, variant) : null;
    }

    private static SmallVariant? AlleleFraction(NotationCursor cursor, SmallVariant variant)
    {
        cursor.TryAny("=", ":");
        var at = cursor.Here;
        var fraction = cursor.TryDecimal();
        cursor.TrySign('%');
        if (fraction is >= 0 and <= 100)
            return variant with { AlleleFraction = fraction };
        if (fraction is { } wrong)
            cursor.FailAt(at, string.Create(CultureInfo.InvariantCulture, $"read the allele fraction {wrong} %"), "a fraction from 0 to 100 %");
        else
            cursor.Fail("an allele fraction such as 12 %");
        return null;
    }

    private static SmallVariant? Place(NotationCursor cursor, SmallVariant variant)
    {
        var at = cursor.Here;
        var named = cursor.TryAny("codon", "kodon") ? "codon " : "";
        foreach (var word in new[] { cursor.Peek(), cursor.Peek().Split('/', '+')[0] }.Distinct())
        {
            if (CodonPosition.TryParse(named + word, out var codon, out _))
                return Taken(cursor, word, variant with { Codon = codon });
            if (named.Length == 0 && ProteinChange.TryParse(word, out var change, out _))
                return Taken(cursor, word, variant with { Change = change });
        }

        cursor.Return(at);
        return null;
    }

    private static SmallVariant Taken(NotationCursor cursor, string word, SmallVariant variant)
    {
        cursor.TakeTo(cursor.Position + word.Length);
        return variant;
    }
}
