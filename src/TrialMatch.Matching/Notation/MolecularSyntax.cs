using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>Copy number, fusion, wild type and "result available".</summary>
internal static class MolecularSyntax
{
    public static LeafSyntax CopyNumber { get; } = LeafSyntax.For<CopyNumberCriterion>("copy number", ReadCopyNumber, criterion =>
        $"{criterion.Gene} {Words.CopyNumberChanges.Write(criterion.Change)}"
        + (criterion.MinimumCopies is { } copies ? $" copies {NumericRange.AtLeast(copies)}" : ""));

    public static LeafSyntax Fusion { get; } = LeafSyntax.For<FusionCriterion>("fusion", ReadFusion, criterion =>
        criterion.Partner is { } partner ? $"{criterion.Gene}::{partner}" : criterion.Gene);

    public static LeafSyntax WildType { get; } = LeafSyntax.For<WildTypeCriterion>(
        "wild type",
        cursor => Named.Gene(cursor) is { } gene ? new WildTypeCriterion { Gene = gene } : null,
        criterion => criterion.Gene);

    public static LeafSyntax ResultAvailable { get; } = LeafSyntax.For<ResultAvailableCriterion>(
        "result available", ReadResultAvailable, criterion => criterion.Subject);

    private static CopyNumberCriterion? ReadCopyNumber(NotationCursor cursor)
    {
        if (Named.Gene(cursor) is not { } gene || Words.CopyNumberChanges.Read(cursor) is not { } change)
            return null;
        var criterion = new CopyNumberCriterion { Gene = gene, Change = change };
        if (!cursor.TryAny("copies", "kopier"))
            return criterion;
        var at = cursor.Here;
        var range = cursor.Range();
        if (range is { Min: { } min, MinExclusive: false, Max: null })
            return criterion with { MinimumCopies = min };
        cursor.FailAt(at, $"read `{range}`", "the lowest number of copies that counts, such as >= 6");
        return null;
    }

    private static FusionCriterion? ReadFusion(NotationCursor cursor)
    {
        var word = cursor.Peek();
        var at = cursor.Here;
        if (!word.Contains("::", StringComparison.Ordinal) && !cursor.LookUp(Genes.Current.Resolve, words: 1).Found.Candidates.IsEmpty)
        {
            var gene = Named.Gene(cursor);
            if (gene is null || cursor.AtEnd)
                return gene is null ? null : new FusionCriterion { Gene = gene };
            cursor.Return(at);
        }

        if (FusionName.TryParse(word, out var fusion, out var error))
        {
            cursor.Word();
            return (fusion.Five ?? fusion.Three) is { } first
                ? new FusionCriterion { Gene = first, Partner = fusion.Five is null ? null : fusion.Three }
                : null;
        }

        cursor.Fail("a gene or two joined genes such as EML4::ALK: " + error, cursor.NearestTo(Genes.Current.Resolve));
        return null;
    }

    /// <summary>An approved gene symbol stands for the gene; HER2 and other markers stand before genes' aliases.</summary>
    private static ResultAvailableCriterion? ReadResultAvailable(NotationCursor cursor)
    {
        var gene = Genes.Current.IsApproved(cursor.Peek()) || cursor.LookUp(Vocabulary.Biomarkers.Resolve).Found.Candidates.IsEmpty;
        var subject = gene
            ? cursor.Name(Genes.Current.Resolve, "a gene or a biomarker", symbol => symbol, words: 1)
            : Named.Marker(cursor);
        return subject is null ? null : new ResultAvailableCriterion { Subject = subject };
    }
}
