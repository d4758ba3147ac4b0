using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Which class a reported change is of, and which exon it lies in, as far as the report tells.</summary>
internal static class VariantClasses
{
    /// <summary>The class that trials would call a change; <see langword="null"/> when it is none or cannot be told.</summary>
    public static VariantClass? Of(SmallVariant finding) =>
        finding.Class
        ?? (finding.Change is { } change ? Of(change) : finding.Coding is { } coding ? Of(coding) : null);

    /// <summary>The class of a change of the protein. A deletion-insertion is what it amounts to: a loss or a gain of residues.</summary>
    public static VariantClass? Of(ProteinChange change) => change.Kind switch
    {
        ProteinChangeKind.Substitution => VariantClass.Missense,
        ProteinChangeKind.Nonsense => VariantClass.Nonsense,
        ProteinChangeKind.Frameshift => VariantClass.Frameshift,
        ProteinChangeKind.Deletion => VariantClass.Deletion,
        ProteinChangeKind.Insertion or ProteinChangeKind.Duplication => VariantClass.Insertion,
        ProteinChangeKind.DeletionInsertion => (change.Alternative!.Length - ((change.End ?? change.Start) - change.Start + 1)) switch
        {
            > 0 => VariantClass.Insertion,
            < 0 => VariantClass.Deletion,
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whether a finding is of a class; unknown where what is reported leaves it open.</summary>
    public static Truth Is(VariantClass asked, int? exon, SmallVariant finding)
    {
        if (asked == VariantClass.Splice && SkipsExon(exon ?? ExonOf(finding), finding))
            return Truth.Met;
        if (Of(finding) is { } known)
            return known == asked ? Truth.Met : Truth.NotMet;
        if (finding.Change is { } change)
            return change.Kind == ProteinChangeKind.DeletionInsertion && asked is VariantClass.Missense or VariantClass.Deletion ? Truth.Unknown : Truth.NotMet;
        if (finding.Coding is not { } coding)
            return Truth.Unknown;
        // A single base in the reading frame may change a residue or end the protein; one deep in an intron may hit splicing.
        return coding.IsInFrameOfReading
            ? asked is VariantClass.Missense or VariantClass.Nonsense ? Truth.Unknown : Truth.NotMet
            : asked == VariantClass.Splice && coding.Start.Region == CodingRegion.Coding ? Truth.Unknown : Truth.NotMet;
    }

    /// <summary>The exon that a finding lies in, as reported or by its position.</summary>
    public static int? ExonOf(SmallVariant finding)
    {
        if (finding.Exon is { } told)
            return told;
        if ((finding.Change?.Start ?? finding.Codon?.Position) is { } codon)
            return ExonMap.ExonOf(finding.Gene, codon);
        return finding.Coding is { } coding ? ExonMap.ExonOf(finding.Gene, coding) : null;
    }

    /// <summary>Whether the finding is known to make splicing leave the exon out: a splice site of it, a whole exon lost, or a known residue.</summary>
    public static bool SkipsExon(int? exon, SmallVariant finding)
    {
        if (exon is not { } number)
            return false;
        if (finding.Coding is { } coding && ExonMap.HitsSpliceSiteOf(finding.Gene, number, coding))
            return true;
        return finding.Change switch
        {
            { Kind: ProteinChangeKind.Substitution } change => Hotspots.SkipsExon(finding.Gene, number, change.Reference, change.Start),
            { Kind: ProteinChangeKind.Deletion or ProteinChangeKind.DeletionInsertion, End: { } end } change => ExonMap.IsWhole(finding.Gene, number, change.Start, end),
            _ => false,
        };
    }

    /// <summary>The class of a change of the coding DNA, where its position and length tell it.</summary>
    private static VariantClass? Of(CodingChange change)
    {
        if (change.Kind == CodingChangeKind.Unchanged)
            return null;
        if (change.IsUpstream)
            return VariantClass.Promoter;
        if (change.HitsSpliceSite)
            return VariantClass.Splice;
        return change.Growth switch
        {
            null or 0 => null,
            var growth when growth % 3 != 0 => VariantClass.Frameshift,
            > 0 => VariantClass.Insertion,
            _ => VariantClass.Deletion,
        };
    }
}
