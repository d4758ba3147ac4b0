using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Compares one reported copy number change or fusion with what a criterion asks.</summary>
internal static class MolecularMatch
{
    public static Truth CopyNumber(CopyNumberCriterion criterion, CopyNumberFinding finding)
    {
        var known = finding.Change == CopyNumberChange.Deletion
            ? finding.Copies switch { 0 => CopyNumberChange.HomozygousDeletion, 1 => CopyNumberChange.HeterozygousDeletion, _ => finding.Change }
            : finding.Change;
        var kind = known == criterion.Change || Implies(known, criterion.Change) ? Truth.Met
            : Implies(criterion.Change, known) ? Truth.Unknown : Truth.NotMet;
        var numbers = Min(Reaches(criterion.MinimumCopies, finding.Copies), Reaches(criterion.MinimumRatio, finding.Ratio));
        var asksNumbers = criterion.MinimumCopies is not null || criterion.MinimumRatio is not null;
        // Where the protocol names a number, the number decides what is high enough, not the laboratory's word.
        var amount = asksNumbers && kind != Truth.NotMet ? numbers : kind;
        var clonality = criterion.Clonality is not { } asked ? Truth.Met : finding.Clonality is not { } told ? Truth.Unknown : asked == told ? Truth.Met : Truth.NotMet;
        return Min(amount, clonality);
    }

    /// <summary>Whether one change is a special case of another.</summary>
    public static bool Implies(CopyNumberChange change, CopyNumberChange other) => (change, other) is
        (CopyNumberChange.HomozygousDeletion or CopyNumberChange.HeterozygousDeletion, CopyNumberChange.Deletion)
        or (CopyNumberChange.Amplification, CopyNumberChange.Gain);

    public static Truth Fusion(FusionCriterion criterion, FusionFinding finding)
    {
        var partner = PartnerOf(finding, criterion.Gene);
        var kind = finding.Rearrangement ?? (partner == criterion.Gene ? RearrangementKind.Intragenic : null);
        if (criterion.Rearrangement is { } asked)
            return kind == asked ? Truth.Met : kind is null && partner is null ? Truth.Unknown : Truth.NotMet;
        if (criterion.Partner is { } other)
            return kind is not null ? Truth.NotMet : partner is null ? Truth.Unknown : partner == other ? Truth.Met : Truth.NotMet;
        // A break between genes need not make a protein.
        return kind == RearrangementKind.Intergenic ? Truth.Unknown : Truth.Met;
    }

    /// <summary>Whether an explicit negative answers the criterion.</summary>
    public static bool Excludes(FusionFinding negative, FusionCriterion criterion) =>
        (negative.Rearrangement is null || negative.Rearrangement == criterion.Rearrangement)
        && (negative.Partner is null || PartnerOf(negative, criterion.Gene) == criterion.Partner);

    private static string? PartnerOf(FusionFinding finding, string gene) => finding.Gene == gene ? finding.Partner : finding.Gene;

    private static Truth Reaches(decimal? least, decimal? known) =>
        least is null ? Truth.Met : known is null ? Truth.Unknown : known >= least ? Truth.Met : Truth.NotMet;

    private static Truth Min(Truth a, Truth b) => a < b ? a : b;
}
