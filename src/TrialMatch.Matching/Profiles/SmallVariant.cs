using System.Collections.Immutable;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Profiles;

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

    /// <summary>A change before the gene that alters how much of it is made, such as TERT c.-124C&gt;T.</summary>
    Promoter,
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

/// <summary>How surely a change causes disease, by the five classes of ACMG/AMP (class 1 to 5).</summary>
public enum Pathogenicity
{
    /// <summary>Benign, class 1.</summary>
    Benign = 1,

    /// <summary>Likely benign, class 2.</summary>
    LikelyBenign,

    /// <summary>Of uncertain significance (VUS), class 3.</summary>
    Uncertain,

    /// <summary>Likely pathogenic, class 4.</summary>
    LikelyPathogenic,

    /// <summary>Pathogenic, class 5.</summary>
    Pathogenic,
}

/// <summary>Whether all of the tumour carries a change.</summary>
public enum Clonality
{
    /// <summary>In all tumour cells.</summary>
    Clonal,

    /// <summary>In some of them.</summary>
    Subclonal,
}

/// <summary>A small variant in a gene; without details: "some variant", or with <see cref="Finding.Detected"/> false: wild type.</summary>
public sealed record SmallVariant : Finding
{
    /// <summary>Approved gene symbol.</summary>
    public required string Gene { get; init; }

    /// <summary>The change in the protein, if reported.</summary>
    public ProteinChange? Change { get; init; }

    /// <summary>The change in the coding DNA, if reported.</summary>
    public CodingChange? Coding { get; init; }

    /// <summary>The codon, where only that was reported (<c>G12X</c>).</summary>
    public CodonPosition? Codon { get; init; }

    /// <summary>Changes of the codon that it is not (<c>V600 non-E</c>).</summary>
    public ImmutableArray<ProteinChange> Except { get; init; } = [];

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

    /// <summary>How surely it causes disease, if classified.</summary>
    public Pathogenicity? Pathogenicity { get; init; }

    /// <summary>Clinical significance of a somatic change by AMP/ASCO/CAP, 1 (strong) to 4 (benign), if classified.</summary>
    public int? Tier { get; init; }

    /// <summary>Whether all of the tumour carries it, if reported.</summary>
    public Clonality? Clonality { get; init; }
}
