using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// What a reported change does: as the report classifies it, else by what is established of the change. A change that is
/// reported as benign or of uncertain significance satisfies no question about its effect.
/// </summary>
internal static class VariantEffects
{
    private const int UncertainTier = 3;
    private const int BenignTier = 4;

    /// <summary>Whether the report calls the change benign or likely benign.</summary>
    public static bool IsBenign(SmallVariant finding) =>
        finding.Pathogenicity is Pathogenicity.Benign or Pathogenicity.LikelyBenign || finding.Tier == BenignTier;

    /// <summary>Whether a finding has an effect.</summary>
    public static Truth Has(VariantEffect asked, SmallVariant finding)
    {
        if (IsBenign(finding) || IsSilent(finding))
            return Truth.NotMet;
        var uncertain = finding.Pathogenicity == Pathogenicity.Uncertain || finding.Tier == UncertainTier;
        var activating = finding.Effect == VariantEffect.Activating || IsKnownActivating(finding);
        var broken = finding.Effect == VariantEffect.LossOfFunction || (finding.Effect is null or VariantEffect.Pathogenic && Breaks(finding));
        // The report doubts what is established, or calls a broken protein uncertain: somebody has to look.
        if (uncertain)
            return asked switch
            {
                VariantEffect.Activating => activating ? Truth.Unknown : Truth.NotMet,
                VariantEffect.LossOfFunction => broken && !activating ? Truth.Unknown : Truth.NotMet,
                _ => Truth.NotMet,
            };
        return asked switch
        {
            VariantEffect.Activating => activating ? Truth.Met : broken ? Truth.NotMet : Truth.Unknown,
            VariantEffect.LossOfFunction => activating ? Truth.NotMet : broken ? Truth.Met : Truth.Unknown,
            _ => finding.Effect is not null || activating || finding.Pathogenicity is not null || finding.Tier is not null ? Truth.Met : Truth.Unknown,
        };
    }

    /// <summary>Whether a finding's class of ACMG/AMP lies in a range; "pathogenic" alone may be class 4 or 5.</summary>
    public static Truth IsOfClass(NumericRange asked, SmallVariant finding)
    {
        if (finding.Pathogenicity is { } known)
            return asked.Contains((int)known) ? Truth.Met : Truth.NotMet;
        if (finding.Effect is not VariantEffect.Pathogenic)
            return Truth.Unknown;
        var (likely, surely) = (asked.Contains((int)Pathogenicity.LikelyPathogenic), asked.Contains((int)Pathogenicity.Pathogenic));
        return likely == surely ? (likely ? Truth.Met : Truth.NotMet) : Truth.Unknown;
    }

    /// <summary>Whether the protein stays what it is.</summary>
    public static bool IsSilent(SmallVariant finding) =>
        finding.Change?.Kind == ProteinChangeKind.Synonymous || (finding.Change is null && finding.Coding?.Kind == CodingChangeKind.Unchanged);

    /// <summary>Null changes in the sense of ACMG: a stop, a shifted frame, a lost start, a changed splice site.</summary>
    private static bool Breaks(SmallVariant finding) =>
        VariantClasses.Of(finding) is VariantClass.Nonsense or VariantClass.Frameshift
        || finding.Coding is { HitsSpliceSite: true }
        || finding.Change?.Kind == ProteinChangeKind.StartLoss;

    private static bool IsKnownActivating(SmallVariant finding)
    {
        var class_ = VariantClasses.Of(finding);
        var exon = VariantClasses.ExonOf(finding);
        switch (class_)
        {
            case VariantClass.Nonsense or VariantClass.Frameshift:
                return Hotspots.IsActivatedByTruncation(finding.Gene);
            case VariantClass.Promoter:
                return finding.Coding is { } coding && Hotspots.IsActivatingPromoter(finding.Gene, coding.Start.Base);
            case VariantClass.Splice:
                return exon is { } skipped && Hotspots.IsActivatingRegion(finding.Gene, skipped, "splice");
            case VariantClass.Deletion or VariantClass.Insertion:
                return exon is { } hit && Hotspots.IsActivatingRegion(finding.Gene, hit, class_ == VariantClass.Deletion ? "deletion" : "insertion");
            default:
                var (reference, position) = finding.Change is { } change ? (change.Reference, change.Start) : (finding.Codon?.Reference, finding.Codon?.Position ?? 0);
                return reference is { } usual && Hotspots.IsActivatingCodon(finding.Gene, usual, position);
        }
    }
}
