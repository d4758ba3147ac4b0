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
            criterion.Coding is { } coding ? Coding(coding, finding) : Truth.Met,
            criterion.Codon is { } codon ? Codon(codon.Position, finding) : Truth.Met,
            criterion.Exon is { } exon ? Exon(exon, finding) : Truth.Met,
            criterion.Class is { } asked ? VariantClasses.Is(asked, criterion.Exon, finding) : Truth.Met,
            criterion.Effect is { } effect ? VariantEffects.Has(effect, finding) : Truth.Met,
            criterion.Except.IsEmpty ? Truth.Met : NotExcepted(criterion, finding),
            Same(criterion.Origin, finding.Origin),
            Same(criterion.Clonality, finding.Clonality),
            criterion.MinimumAlleleFraction is { } least ? (finding.AlleleFraction is { } fraction ? Of(fraction >= least) : Truth.Unknown) : Truth.Met,
            criterion.Acmg is { } classes ? VariantEffects.IsOfClass(classes, finding) : Truth.Met,
            criterion.Tier is { } tiers ? (finding.Tier is { } tier ? Of(tiers.Contains(tier)) : Truth.Unknown) : Truth.Met,
            Counts(criterion, finding),
        ];
        var worst = Truth.Met;
        foreach (var part in parts)
            worst = part < worst ? part : worst;
        return worst;
    }

    /// <summary>Whether the finding would satisfy the criterion if the report only told more about it (origin, fraction, class).</summary>
    public static bool LacksOnlyDetails(VariantCriterion criterion, SmallVariant finding) =>
        Of(criterion with { Origin = null, Clonality = null, MinimumAlleleFraction = null, Acmg = null, Tier = null }, finding) == Truth.Met;

    /// <summary>Whether an explicit negative answers the criterion: a gene-wide one does, a narrower one only where the criterion asks no more.</summary>
    public static bool Excludes(SmallVariant negative, VariantCriterion criterion)
    {
        if (negative.Origin is { } origin && origin != criterion.Origin)
            return false;
        if (negative is { Change: null, Coding: null, Codon: null, Exon: null, Class: null, Effect: null, Pathogenicity: null })
            return true;
        return Of(new VariantCriterion
        {
            Gene = negative.Gene,
            Change = negative.Change,
            Coding = negative.Coding,
            Codon = negative.Codon,
            Exon = negative.Exon,
            Class = negative.Class,
            Effect = negative.Effect ?? (negative.Pathogenicity is null ? null : VariantEffect.Pathogenic),
        }, new SmallVariant
        {
            Gene = criterion.Gene,
            Change = criterion.Change,
            Coding = criterion.Coding,
            Codon = criterion.Codon,
            Exon = criterion.Exon,
            Class = criterion.Class,
            Effect = criterion.Effect,
        }) == Truth.Met;
    }

    /// <summary>A change that leaves the protein as it is, or that is reported as benign, counts only where that very change is asked for.</summary>
    private static Truth Counts(VariantCriterion criterion, SmallVariant finding) =>
        criterion.Change is not null || criterion.Coding is not null || criterion.Acmg is not null || criterion.Tier is not null
            ? Truth.Met
            : Of(!VariantEffects.IsSilent(finding) && !VariantEffects.IsBenign(finding));

    private static Truth Change(ProteinChange asked, SmallVariant finding)
    {
        if (finding.Change is { } change)
            return Same(asked, change);
        if (finding.Except.Contains(asked))
            return Truth.NotMet;
        if (finding.Codon is { } codon && codon.Position != asked.Start)
            return Truth.NotMet;
        if (finding.Coding is { } coding && (!coding.IsInFrameOfReading || !Overlap(coding.Start.Codon!.Value, coding.Last.Codon!.Value, asked.Start, asked.End ?? asked.Start)))
            return Truth.NotMet;
        var exon = finding.Exon is { } told && ExonMap.ExonOf(finding.Gene, asked.Start) is { } of ? Of(told == of) : Truth.Unknown;
        var kind = VariantClasses.Of(finding) is { } class_ ? Of(class_ == VariantClasses.Of(asked)) : Truth.Unknown;
        return exon == Truth.NotMet || kind == Truth.NotMet ? Truth.NotMet : Truth.Unknown;
    }

    /// <summary>A frameshift or an extension may be told with or without what follows; the shorter form may be the longer one.</summary>
    private static Truth Same(ProteinChange asked, ProteinChange known)
    {
        if (asked == known || Repeats(asked, known) || Repeats(known, asked))
            return Truth.Met;
        if (asked.Kind != known.Kind || asked.Kind is not (ProteinChangeKind.Frameshift or ProteinChangeKind.Extension) || (asked.Reference, asked.Start) != (known.Reference, known.Start))
            return Truth.NotMet;
        if ((asked.Alternative ?? known.Alternative) != (known.Alternative ?? asked.Alternative) || (asked.StopAfter ?? known.StopAfter) != (known.StopAfter ?? asked.StopAfter))
            return Truth.NotMet;
        var tellsAll = (asked.Alternative is null || known.Alternative is not null) && (asked.StopAfter is null || known.StopAfter is not null);
        return tellsAll ? Truth.Met : Truth.Unknown;
    }

    /// <summary>An insertion right behind the residues that it repeats is their duplication: <c>A775_G776insYVMA</c> is <c>Y772_A775dup</c>.</summary>
    private static bool Repeats(ProteinChange duplication, ProteinChange insertion) =>
        duplication.Kind == ProteinChangeKind.Duplication && insertion is { Kind: ProteinChangeKind.Insertion, Alternative: { } residues }
        && (duplication.End ?? duplication.Start) is var end && insertion.Start == end
        && residues.Length == end - duplication.Start + 1
        && residues[0] == duplication.Reference && residues[^1] == (duplication.EndReference ?? duplication.Reference);

    private static Truth Coding(CodingChange asked, SmallVariant finding)
    {
        if (finding.Coding is { } coding)
            return asked.IsSameAs(coding) is { } same ? Of(same) : Truth.Unknown;
        var (first, last) = finding.Change is { } change ? (change.Start, change.End ?? change.Start) : (finding.Codon?.Position ?? 0, finding.Codon?.Position ?? 0);
        if (first > 0 && (asked.Start.Codon is not { } from || asked.Last.Codon is not { } to || !Overlap(from, to, first, last)))
            return Truth.NotMet;
        return finding.Class is { } class_ && asked.IsUpstream != (class_ == VariantClass.Promoter) ? Truth.NotMet : Truth.Unknown;
    }

    private static Truth Codon(int asked, SmallVariant finding)
    {
        if (finding.Change is { } change)
            return Of(change.Start <= asked && asked <= (change.End ?? change.Start));
        if (finding.Codon is { } codon)
            return Of(codon.Position == asked);
        if (finding.Coding is { } coding)
            return Of(coding.IsInFrameOfReading && coding.Start.Codon <= asked && asked <= coding.Last.Codon);
        return finding.Exon is { } exon && ExonMap.ExonOf(finding.Gene, asked) is { } of && of != exon ? Truth.NotMet : Truth.Unknown;
    }

    private static Truth Exon(int asked, SmallVariant finding) =>
        VariantClasses.SkipsExon(asked, finding) ? Truth.Met
        : VariantClasses.ExonOf(finding) is { } known ? Of(known == asked) : Truth.Unknown;

    private static Truth NotExcepted(VariantCriterion criterion, SmallVariant finding)
    {
        if (finding.Change is { } change)
            return Of(criterion.Except.All(except => Same(except, change) == Truth.NotMet));
        return criterion.Except.All(except => Change(except, finding) == Truth.NotMet) ? Truth.Met : Truth.Unknown;
    }

    private static bool Overlap(int first, int last, int from, int to) => first <= to && from <= last;

    private static Truth Same<T>(T? asked, T? known)
        where T : struct, Enum =>
        asked is null ? Truth.Met : known is null ? Truth.Unknown : Of(EqualityComparer<T>.Default.Equals(asked.Value, known.Value));

    private static Truth Of(bool met) => met ? Truth.Met : Truth.NotMet;
}
