using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Compares one reported variant with what a criterion asks. Every part asked for must hold; what the report leaves
/// open makes the answer unknown (too coarse), never a yes.
/// </summary>
internal static class VariantMatch
{
    public static Truth Of(VariantCriterion criterion, SmallVariant finding)
    {
        ReadOnlySpan<Truth> parts =
        [
            criterion.Change is { } change ? Change(change, finding) : Truth.Met,
            criterion.Codon is { } codon ? Codon(codon, finding) : Truth.Met,
            criterion.Exon is { } exon ? Exon(exon, finding) : Truth.Met,
            criterion.Class is { } asked ? Class(asked, finding) : Truth.Met,
            criterion.Effect is { } effect ? Effect(effect, finding) : Truth.Met,
            criterion.Except.IsEmpty ? Truth.Met : NotExcepted(criterion, finding),
            Same(criterion.Origin, finding.Origin),
            criterion.MinimumAlleleFraction is { } least ? (finding.AlleleFraction is { } fraction ? Of(fraction >= least) : Truth.Unknown) : Truth.Met,
        ];
        var worst = Truth.Met;
        foreach (var part in parts)
            worst = part < worst ? part : worst;
        return worst;
    }

    /// <summary>Whether an explicit negative answers the criterion: a gene-wide one does, a narrower one only where the criterion asks no more.</summary>
    public static bool Excludes(SmallVariant negative, VariantCriterion criterion)
    {
        if (negative is { Change: null, Codon: null, Exon: null, Class: null, Effect: null })
            return true;
        return Of(new VariantCriterion
        {
            Gene = negative.Gene,
            Change = negative.Change,
            Codon = negative.Codon,
            Exon = negative.Exon,
            Class = negative.Class,
            Effect = negative.Effect,
        }, new SmallVariant
        {
            Gene = criterion.Gene,
            Change = criterion.Change,
            Codon = criterion.Codon,
            Exon = criterion.Exon,
            Class = criterion.Class,
            Effect = criterion.Effect,
        }) == Truth.Met;
    }

    private static Truth Change(ProteinChange asked, SmallVariant finding)
    {
        if (finding.Change is { } change)
            return Of(change == asked);
        if (finding.Codon is { } codon && codon.Position != asked.Start)
            return Truth.NotMet;
        var exon = finding.Exon is { } told && ExonMap.ExonOf(finding.Gene, asked.Start) is { } of ? Of(told == of) : Truth.Unknown;
        var kind = finding.Class is { } class_ ? Of(class_ == ClassOf(asked)) : Truth.Unknown;
        return exon == Truth.NotMet || kind == Truth.NotMet ? Truth.NotMet : Truth.Unknown;
    }

    private static Truth Codon(CodonPosition asked, SmallVariant finding)
    {
        if (finding.Change is { } change)
            return Of(change.Start <= asked.Position && asked.Position <= (change.End ?? change.Start));
        return finding.Codon is { } codon ? Of(codon.Position == asked.Position) : Truth.Unknown;
    }

    private static Truth Exon(int asked, SmallVariant finding)
    {
        var position = finding.Change?.Start ?? finding.Codon?.Position;
        var exon = finding.Exon ?? (position is { } at ? ExonMap.ExonOf(finding.Gene, at) : null);
        return exon is { } known ? Of(known == asked) : Truth.Unknown;
    }

    private static Truth Class(VariantClass asked, SmallVariant finding)
    {
        var known = finding.Class ?? (finding.Change is { } change ? ClassOf(change) : null);
        return known is { } class_ ? Of(class_ == asked) : Truth.Unknown;
    }

    private static Truth Effect(VariantEffect asked, SmallVariant finding)
    {
        var class_ = finding.Class ?? (finding.Change is { } change ? ClassOf(change) : null);
        var truncating = class_ is VariantClass.Nonsense or VariantClass.Frameshift;
        var activating = finding.Effect == VariantEffect.Activating || IsKnownActivating(finding, class_);
        return asked switch
        {
            VariantEffect.Activating when activating => Truth.Met,
            VariantEffect.Activating when finding.Effect == VariantEffect.LossOfFunction || truncating => Truth.NotMet,
            VariantEffect.LossOfFunction when finding.Effect == VariantEffect.LossOfFunction || truncating => Truth.Met,
            VariantEffect.LossOfFunction when activating => Truth.NotMet,
            VariantEffect.Pathogenic when finding.Effect is not null || activating => Truth.Met,
            _ => Truth.Unknown,
        };
    }

    private static bool IsKnownActivating(SmallVariant finding, VariantClass? class_)
    {
        if (class_ is VariantClass.Missense or null)
        {
            var (reference, position) = finding.Change is { } change ? (change.Reference, change.Start) : (finding.Codon?.Reference, finding.Codon?.Position ?? 0);
            return reference is { } usual && Hotspots.IsActivatingCodon(finding.Gene, usual, position);
        }

        var exon = finding.Exon ?? (finding.Change is { } at ? ExonMap.ExonOf(finding.Gene, at.Start) : null);
        var name = class_ switch { VariantClass.Deletion => "deletion", VariantClass.Insertion => "insertion", _ => null };
        return exon is { } known && name is not null && Hotspots.IsActivatingRegion(finding.Gene, known, name);
    }

    private static Truth NotExcepted(VariantCriterion criterion, SmallVariant finding)
    {
        if (finding.Change is { } change)
            return Of(!criterion.Except.Contains(change));
        return finding.Codon is { } codon && criterion.Except.All(except => except.Start != codon.Position) ? Truth.Met : Truth.Unknown;
    }

    private static Truth Same(VariantOrigin? asked, VariantOrigin? known) =>
        asked is null ? Truth.Met : known is null ? Truth.Unknown : Of(asked == known);

    /// <summary>The class that trials would call a change; nothing for changes without one.</summary>
    private static VariantClass? ClassOf(ProteinChange change) => change.Kind switch
    {
        ProteinChangeKind.Substitution => VariantClass.Missense,
        ProteinChangeKind.Nonsense => VariantClass.Nonsense,
        ProteinChangeKind.Frameshift => VariantClass.Frameshift,
        ProteinChangeKind.Deletion or ProteinChangeKind.DeletionInsertion => VariantClass.Deletion,
        ProteinChangeKind.Insertion or ProteinChangeKind.Duplication => VariantClass.Insertion,
        _ => null,
    };

    private static Truth Of(bool met) => met ? Truth.Met : Truth.NotMet;
}
