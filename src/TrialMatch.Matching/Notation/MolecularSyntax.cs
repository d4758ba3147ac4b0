using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>Copy number, fusion, wild type and "result available".</summary>
internal static class MolecularSyntax
{
    /// <summary>The words before a number of copies.</summary>
    public static string[] Copies { get; } = ["copies", "kopier", "CN", "GCN", "gene copy number", "copy number", "kopitall"];

    public static LeafSyntax CopyNumber { get; } = LeafSyntax.For<CopyNumberCriterion>("copy number", ReadCopyNumber, criterion =>
        $"{criterion.Gene} {Words.CopyNumberChanges.Write(criterion.Change)}"
        + (criterion.MinimumCopies is { } copies ? $" copies {NumericRange.AtLeast(copies)}" : "")
        + (criterion.MinimumRatio is { } ratio ? $" ratio {NumericRange.AtLeast(ratio)}" : "")
        + (criterion.Clonality is { } clonality ? $" {Words.Clonalities.Write(clonality)}" : ""));

    public static LeafSyntax Fusion { get; } = LeafSyntax.For<FusionCriterion>("fusion", ReadFusion, criterion =>
        (criterion.Partner is { } partner ? $"{criterion.Gene}::{partner}" : criterion.Gene)
        + (criterion.Rearrangement is { } kind ? $" {Words.Rearrangements.Write(kind)}" : ""));

    public static LeafSyntax WildType { get; } = LeafSyntax.For<WildTypeCriterion>(
        "wild type",
        cursor => Named.Gene(cursor) is { } gene ? new WildTypeCriterion { Gene = gene } : null,
        criterion => criterion.Gene);

    public static LeafSyntax ResultAvailable { get; } = LeafSyntax.For<ResultAvailableCriterion>(
        "result available", ReadResultAvailable, criterion => criterion.Subject);

    private static CopyNumberCriterion? ReadCopyNumber(NotationCursor cursor)
    {
        if (Named.Gene(cursor) is not { } gene)
            return null;
        // A number of copies alone asks for a gain.
        CopyNumberChange? change = StandsAtNumber(cursor) ? CopyNumberChange.Gain : Words.CopyNumberChanges.Read(cursor);
        var criterion = change is { } kind ? new CopyNumberCriterion { Gene = gene, Change = kind } : null;
        while (criterion is not null && cursor.Error is null && !cursor.AtEnd)
        {
            if (criterion.MinimumRatio is null && cursor.TryAny("ratio", "gene/chromosome ratio"))
                criterion = Least(cursor, "the lowest ratio that counts, such as >= 2") is { } ratio ? criterion with { MinimumRatio = ratio } : null;
            else if (criterion.MinimumCopies is null && (cursor.TryAny(Copies) || StandsAtNumber(cursor)))
                criterion = Least(cursor, "the lowest number of copies that counts, such as >= 6") is { } copies ? criterion with { MinimumCopies = copies } : null;
            else if (criterion.Clonality is null && Words.Clonalities.Try(cursor) is { } clonality)
                criterion = criterion with { Clonality = clonality };
            else
                return criterion;
        }

        return criterion;
    }

    private static bool StandsAtNumber(NotationCursor cursor)
    {
        var at = cursor.Here;
        var stands = cursor.TryAny(Copies) || cursor.TryWord("ratio");
        cursor.Return(at);
        return stands || (cursor.Peek() is [var first, ..] && first is '>' or '<' or '≥' or '≤' or '=');
    }

    private static decimal? Least(NotationCursor cursor, NotationText expected)
    {
        var at = cursor.Here;
        if (cursor.Range() is not { } range)
            return null;
        if (range is { Min: { } min, MinExclusive: false, Max: null })
            return min;
        cursor.FailAt(at, $"read `{range}`", expected);
        return null;
    }

    private static FusionCriterion? ReadFusion(NotationCursor cursor)
    {
        var word = cursor.Peek();
        var at = cursor.Here;
        if (!word.Contains("::", StringComparison.Ordinal) && !cursor.LookUp(Genes.Current.Resolve, words: 1).Found.Candidates.IsEmpty)
        {
            if (Named.Gene(cursor) is not { } gene)
                return null;
            cursor.SkipHyphen();
            var kind = Words.Rearrangements.Try(cursor);
            cursor.TryAny(Words.Fused);
            if (cursor.AtEnd)
                return new FusionCriterion { Gene = gene, Rearrangement = kind };
            cursor.Return(at);
        }

        if (FusionName.TryParse(word, out var fusion, out var error))
        {
            cursor.Word();
            return Of(fusion, cursor);
        }

        cursor.Fail($"a gene or two joined genes such as EML4::ALK: {error}", cursor.NearestTo(Genes.Current.Resolve));
        return null;
    }

    private static FusionCriterion? Of(FusionName fusion, NotationCursor cursor)
    {
        var kind = fusion.IsIntragenic ? RearrangementKind.Intragenic : fusion.IsIntergenic ? RearrangementKind.Intergenic : Words.Rearrangements.Try(cursor);
        cursor.TryAny(Words.Fused);
        return (fusion.Five ?? fusion.Three) is { } first
            ? new FusionCriterion { Gene = first, Partner = fusion.Five is null || fusion.IsIntragenic ? null : fusion.Three, Rearrangement = kind }
            : null;
    }

    /// <summary>A signature or virus by its name; an approved gene symbol stands for the gene; HER2 and other markers stand before genes' aliases.</summary>
    private static ResultAvailableCriterion? ReadResultAvailable(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (Words.Signatures.Try(cursor) is { } signature && cursor.AtEnd)
            return new ResultAvailableCriterion { Subject = Words.Signatures.Write(signature) };
        cursor.Return(at);
        if (Words.Viruses.Try(cursor) is { } virus && cursor.AtEnd)
            return new ResultAvailableCriterion { Subject = Words.Viruses.Write(virus) };
        cursor.Return(at);
        var gene = Genes.Current.IsApproved(cursor.Peek()) || cursor.LookUp(Vocabulary.Biomarkers.Resolve).Found.Candidates.IsEmpty;
        var subject = gene
            ? cursor.Name(Genes.Current.Resolve, "a gene or a biomarker", symbol => symbol, words: 1)
            : Named.Marker(cursor);
        return subject is null ? null : new ResultAvailableCriterion { Subject = subject };
    }
}
