using System.Collections.Immutable;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Profiles;

/// <summary>Kinds of change in a gene that an assay can find.</summary>
[Flags]
public enum AlterationKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Substitutions and small insertions and deletions.</summary>
    SmallVariant = 1,

    /// <summary>Amplification, gain, loss.</summary>
    CopyNumber = 2,

    /// <summary>Fusions and other rearrangements.</summary>
    Fusion = 4,

    /// <summary>Every kind.</summary>
    All = SmallVariant | CopyNumber | Fusion,
}

/// <summary>
/// One assay on one sample, with what it can see and what it found. "Not found" needs an assay that covers the
/// gene and the kind of change; everything else is "not tested".
/// </summary>
public sealed record MolecularReport : Fact
{
    /// <summary>The gene panel's code in <see cref="GenePanels"/>, if one was used.</summary>
    public string? Panel { get; init; }

    /// <summary>The kinds of change that the panel reports.</summary>
    public AlterationKinds Covers { get; init; } = AlterationKinds.All;

    /// <summary>What was found, and what was looked for and not found.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}

/// <summary>One line of a molecular report.</summary>
public abstract record Finding
{
    /// <summary>Whether it was found; <see langword="false"/> for an explicit negative.</summary>
    public bool Detected { get; init; } = true;
}

/// <summary>Kinds of small change, as trials name them.</summary>
public enum VariantClass
{
    /// <summary>One amino acid for another.</summary>
    Missense,

    /// <summary>A new stop codon.</summary>
    Nonsense,

    /// <summary>A shifted reading frame.</summary>
    Frameshift,

    /// <summary>Amino acids lost, in frame (exon 19 deletion and the like; includes deletion–insertions).</summary>
    Deletion,

    /// <summary>Amino acids gained, in frame (includes duplications).</summary>
    Insertion,

    /// <summary>A changed splice site, such as MET exon 14 skipping.</summary>
    Splice,
}

/// <summary>What a change does to the protein or the patient.</summary>
public enum VariantEffect
{
    /// <summary>Activating.</summary>
    Activating,

    /// <summary>Loss of function, deleterious, truncating.</summary>
    LossOfFunction,

    /// <summary>Pathogenic or likely pathogenic.</summary>
    Pathogenic,
}

/// <summary>Where a change comes from.</summary>
public enum VariantOrigin
{
    /// <summary>In the tumour only.</summary>
    Somatic,

    /// <summary>Inherited.</summary>
    Germline,
}

/// <summary>A small variant in a gene; without details: "some variant", or with <see cref="Finding.Detected"/> false: wild type.</summary>
public sealed record SmallVariant : Finding
{
    /// <summary>Approved gene symbol.</summary>
    public required string Gene { get; init; }

    /// <summary>The change in the protein, if reported.</summary>
    public ProteinChange? Change { get; init; }

    /// <summary>The codon, where only that was reported (<c>G12X</c>).</summary>
    public CodonPosition? Codon { get; init; }

    /// <summary>The exon, if reported.</summary>
    public int? Exon { get; init; }

    /// <summary>The class of change, if reported.</summary>
    public VariantClass? Class { get; init; }

    /// <summary>The effect, if reported.</summary>
    public VariantEffect? Effect { get; init; }

    /// <summary>Somatic or germline, if reported.</summary>
    public VariantOrigin? Origin { get; init; }

    /// <summary>Variant allele fraction in percent, if reported.</summary>
    public decimal? AlleleFraction { get; init; }
}

/// <summary>Kinds of copy number change.</summary>
public enum CopyNumberChange
{
    /// <summary>High-level gain.</summary>
    Amplification,

    /// <summary>Low-level gain.</summary>
    Gain,

    /// <summary>Loss, one or both copies.</summary>
    Deletion,

    /// <summary>Loss of both copies.</summary>
    HomozygousDeletion,
}

/// <summary>A copy number change of a gene.</summary>
public sealed record CopyNumberFinding : Finding
{
    /// <summary>Approved gene symbol.</summary>
    public required string Gene { get; init; }

    /// <summary>The kind of change.</summary>
    public required CopyNumberChange Change { get; init; }

    /// <summary>Number of copies, if reported.</summary>
    public decimal? Copies { get; init; }
}

/// <summary>A fusion or rearrangement.</summary>
public sealed record FusionFinding : Finding
{
    /// <summary>Approved symbol of the gene that was asked for or named first.</summary>
    public required string Gene { get; init; }

    /// <summary>The other gene, if known.</summary>
    public string? Partner { get; init; }
}

/// <summary>How an expression was scored; scores of different kinds are never compared.</summary>
public enum ExpressionScore
{
    /// <summary>Share of positive tumour cells, %.</summary>
    Percent,

    /// <summary>PD-L1 tumour proportion score, %.</summary>
    Tps,

    /// <summary>PD-L1 combined positive score.</summary>
    Cps,

    /// <summary>PD-L1 immune cell score, %.</summary>
    Ic,

    /// <summary>Immunohistochemistry 0 to 3 (written 0, 1+, 2+, 3+).</summary>
    Ihc,

    /// <summary>In situ hybridisation: 1 amplified, 0 not.</summary>
    Ish,
}

/// <summary>Expression in words.</summary>
public enum ExpressionStatus
{
    /// <summary>Positive by the marker's own guideline.</summary>
    Positive,

    /// <summary>Negative by the marker's own guideline.</summary>
    Negative,

    /// <summary>Low (for HER2: IHC 1+, or 2+ without amplification).</summary>
    Low,
}

/// <summary>The expression of a marker.</summary>
public sealed record ExpressionFinding : Finding
{
    /// <summary>Code in the biomarker vocabulary.</summary>
    public required string Marker { get; init; }

    /// <summary>How <see cref="Value"/> was scored.</summary>
    public ExpressionScore? Score { get; init; }

    /// <summary>The score.</summary>
    public decimal? Value { get; init; }

    /// <summary>In words, where no score is given.</summary>
    public ExpressionStatus? Status { get; init; }
}

/// <summary>Signatures over the whole genome or sample.</summary>
public enum Signature
{
    /// <summary>Tumour mutational burden, mutations per megabase.</summary>
    Tmb,

    /// <summary>Microsatellite instability: high, low or stable.</summary>
    Msi,

    /// <summary>Mismatch repair: deficient or proficient.</summary>
    Mmr,

    /// <summary>Homologous recombination deficiency.</summary>
    Hrd,

    /// <summary>MGMT promoter methylation.</summary>
    Mgmt,

    /// <summary>Co-deletion of 1p and 19q.</summary>
    Codeletion1p19q,
}

/// <summary>A signature's result: positive means high, deficient, methylated or co-deleted.</summary>
public sealed record SignatureFinding : Finding
{
    /// <summary>Which signature.</summary>
    public required Signature Signature { get; init; }

    /// <summary>The value, for those that are measured (TMB: mutations per megabase).</summary>
    public decimal? Value { get; init; }
}
