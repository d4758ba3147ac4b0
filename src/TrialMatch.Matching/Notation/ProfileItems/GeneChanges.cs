using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>What may follow a gene in a profile line or a report: a fusion, a change of copy number or a small variant.</summary>
internal static class GeneChanges
{
    /// <summary>Words for a gene without a variant.</summary>
    public static readonly string[] Wild =
    [
        "wild-type", "wild type", "wildtype", "wt", "villtype", "vill-type", "normal sequence", "normal sekvens", "unmutated", "non-mutated", "not mutated", "ikke mutert", "ikkje mutert", "umutert",
        "mutation negative", "mutation not detected", "no mutation", "no mutations", "ingen mutasjon", "ingen mutasjoner", "uten mutasjon", "uten mutasjoner", "no variant", "ingen variant",
    ];

    /// <summary>Words for something that was looked for and not found.</summary>
    public static readonly string[] Negative =
    [
        "negative", "negativ", "neg", "not detected", "not found", "not identified", "undetected", "absent", "ikke påvist", "ikkje påvist", "ikke funnet", "ikke detektert", "ikke sett", "ikke til stede",
    ];

    /// <summary>Words for something that was found.</summary>
    public static readonly string[] Positive = ["positive", "positiv", "pos", "detected", "found", "present", "identified", "påvist", "funnet", "detektert", "til stede"];

    private static readonly string[] SomeVariant = ["mutation positive", "mutated", "mutations", "mutation", "mutant", "mut", "mutert", "mutasjoner", "mutasjonen", "mutasjon", "varianter", "variant", "variants", "sekvensvariant"];

    /// <summary>The finding that stands here; <see langword="null"/> leaves the cursor where it was.</summary>
    /// <param name="cursor">Stands behind the gene.</param>
    /// <param name="gene">The gene.</param>
    /// <param name="denied">Whether "no" stands before the gene.</param>
    public static Finding? Try(NotationCursor cursor, string gene, bool denied)
    {
        var at = cursor.Here;
        cursor.TrySign(':');
        var finding = Fusion(cursor, gene) ?? GeneCopies.Try(cursor, gene) ?? (Finding?)Variant(cursor, gene);
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
        if (cursor.TrySign('+') || cursor.TrySign('/') || cursor.TryAny("and", "og", "with", "med", "samt"))
        {
            var another = GeneVariantParts.Part(cursor, new SmallVariant { Gene = gene });
            if (another is { Change: not null } or { Coding: not null } or { Exon: not null })
                return Told(cursor, GeneVariantParts.All(cursor, another));
        }

        if (cursor.Error is null)
            cursor.Return(at);
        return null;
    }

    private static FusionFinding? Fusion(NotationCursor cursor, string gene)
    {
        var at = cursor.Here;
        if (gene == "EGFR" && cursor.TryAny("vIII", "variant III", "v3"))
            return new FusionFinding { Gene = gene, Rearrangement = RearrangementKind.Intragenic, Detected = !TryNegative(cursor) };
        var kind = Words.Rearrangements.Try(cursor);
        if (cursor.TryAny(Words.Fused) || kind is not null)
            return new FusionFinding { Gene = gene, Rearrangement = kind, Detected = !TryNegative(cursor) };
        cursor.Return(at);
        if (!GeneItems.IsRearranged(gene))
            return null;
        cursor.TryAny("FISH", "ISH");
        if (cursor.TryAny(Negative) || cursor.TryAny("-"))
            return new FusionFinding { Gene = gene, Detected = false };
        if (cursor.TryAny(Positive) || cursor.TryAny("+"))
            return new FusionFinding { Gene = gene };
        cursor.Return(at);
        return null;
    }

    private static SmallVariant? Variant(NotationCursor cursor, string gene)
    {
        var variant = new SmallVariant { Gene = gene };
        if (cursor.TryAny(Wild))
            return variant with { Detected = false };
        var start = cursor.Here;
        var classified = Words.Pathogenicities.Try(cursor) is not null;
        cursor.Return(start);
        var some = !classified && cursor.TryAny(SomeVariant);
        cursor.TrySign(':');
        if (some && TryNegative(cursor))
            return variant with { Detected = false };
        if (some)
            cursor.TryAny(Positive);
        var first = GeneVariantParts.Part(cursor, variant);
        if (first is null && !some)
            return null;
        return first is null ? variant : Told(cursor, GeneVariantParts.All(cursor, first));
    }

    /// <summary>What a report says behind a description: found, or not.</summary>
    private static SmallVariant Told(NotationCursor cursor, SmallVariant variant)
    {
        cursor.SkipHyphen();
        if (cursor.TryAny(SomeVariant))
            variant = GeneVariantParts.All(cursor, variant);
        cursor.TrySign(':');
        if (TryNegative(cursor))
            return variant with { Detected = false };
        cursor.TryAny(Positive);
        // A change before the gene is one of its promoter.
        return variant is { Class: VariantClass.Promoter, Coding.IsUpstream: true } ? variant with { Class = null } : variant;
    }

    /// <summary>Takes what says that nothing was found, or that something was; tells which.</summary>
    private static bool TryNegative(NotationCursor cursor)
    {
        cursor.TrySign(':');
        var negative = cursor.TryAny(Negative);
        if (!negative)
            cursor.TryAny(Positive);
        return negative;
    }
}
