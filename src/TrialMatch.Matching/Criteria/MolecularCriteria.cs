using System.Collections.Immutable;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Criteria;

/// <summary>
/// A small variant in a gene. Every part that is given must hold; with only the gene, any variant that is not
/// reported as benign will do.
/// </summary>
public sealed record VariantCriterion : Criterion
{
    /// <summary>Approved gene symbol.</summary>
    public required string Gene { get; init; }

    /// <summary>The exact change, such as <c>p.L858R</c>.</summary>
    public ProteinChange? Change { get; init; }

    /// <summary>The exact change of the coding DNA, such as <c>c.-124C&gt;T</c>.</summary>
    public CodingChange? Coding { get; init; }

    /// <summary>The codon, such as <c>G12</c>: any change of it.</summary>
    public CodonPosition? Codon { get; init; }

    /// <summary>The exon.</summary>
    public int? Exon { get; init; }

    /// <summary>The class of change.</summary>
    public VariantClass? Class { get; init; }

    /// <summary>The effect.</summary>
    public VariantEffect? Effect { get; init; }

    /// <summary>Changes that do not count (<c>V600 except p.V600E</c>).</summary>
    public ImmutableArray<ProteinChange> Except { get; init; } = [];

    /// <summary>Somatic or germline only.</summary>
    public VariantOrigin? Origin { get; init; }

    /// <summary>Lowest allele fraction that counts, %.</summary>
    public decimal? MinimumAlleleFraction { get; init; }

    /// <summary>The classes of ACMG/AMP that count, 1 (benign) to 5 (pathogenic).</summary>
    public NumericRange? Acmg { get; init; }

    /// <summary>The tiers of AMP/ASCO/CAP that count, 1 (strong significance) to 4 (benign).</summary>
    public NumericRange? Tier { get; init; }

    /// <summary>Only clonal, or only subclonal.</summary>
    public Clonality? Clonality { get; init; }
}

/// <summary>A copy number change of a gene.</summary>
public sealed record CopyNumberCriterion : Criterion
{
    /// <summary>Approved gene symbol.</summary>
    public required string Gene { get; init; }

    /// <summary>The kind of change.</summary>
    public required CopyNumberChange Change { get; init; }

    /// <summary>Lowest number of copies that counts.</summary>
    public decimal? MinimumCopies { get; init; }

    /// <summary>Lowest number of copies for each copy of the chromosome that counts (FISH).</summary>
    public decimal? MinimumRatio { get; init; }

    /// <summary>Only clonal, or only subclonal.</summary>
    public Clonality? Clonality { get; init; }
}

/// <summary>A fusion or rearrangement of a gene, whichever partner stands first.</summary>
public sealed record FusionCriterion : Criterion
{
    /// <summary>Approved gene symbol.</summary>
    public required string Gene { get; init; }

    /// <summary>The other gene; <see langword="null"/> for any.</summary>
    public string? Partner { get; init; }

    /// <summary>Only rearrangements of this kind, which join no two genes.</summary>
    public RearrangementKind? Rearrangement { get; init; }
}

/// <summary>No variant in a gene; needs a test that covers it.</summary>
public sealed record WildTypeCriterion : Criterion
{
    /// <summary>Approved gene symbol.</summary>
    public required string Gene { get; init; }
}

/// <summary>The expression of a marker, by score or in words.</summary>
public sealed record ExpressionCriterion : Criterion
{
    /// <summary>Code in the biomarker vocabulary.</summary>
    public required string Marker { get; init; }

    /// <summary>How it is scored; with <see cref="Range"/>.</summary>
    public ExpressionScore? Score { get; init; }

    /// <summary>The scores that count.</summary>
    public NumericRange? Range { get; init; }

    /// <summary>In words, where no score is asked for.</summary>
    public ExpressionStatus? Status { get; init; }
}

/// <summary>A signature: positive (high, deficient, methylated, co-deleted), negative, or within a range.</summary>
public sealed record SignatureCriterion : Criterion
{
    /// <summary>Which signature.</summary>
    public required Signature Signature { get; init; }

    /// <summary>The values that count, for signatures that are measured.</summary>
    public NumericRange? Range { get; init; }

    /// <summary>Positive or negative; exclusive with <see cref="Range"/>.</summary>
    public bool? Positive { get; init; }

    /// <summary>The name of a mutational signature, such as <c>SBS3</c>.</summary>
    public string? Name { get; init; }
}

/// <summary>A virus in the tumour, or none.</summary>
public sealed record VirusCriterion : Criterion
{
    /// <summary>Which virus.</summary>
    public required TumourVirus Virus { get; init; }

    /// <summary>Whether it must be there or must not.</summary>
    public required bool Positive { get; init; }

    /// <summary>Only this type, such as 16 for HPV.</summary>
    public int? Type { get; init; }
}

/// <summary>A gene of drug metabolism; every part that is given must hold.</summary>
public sealed record PharmacogeneticCriterion : Criterion
{
    /// <summary>Approved gene symbol.</summary>
    public required string Gene { get; init; }

    /// <summary>The ways of metabolising that count.</summary>
    public ImmutableArray<MetaboliserStatus>? Statuses { get; init; }

    /// <summary>The genotype that counts, such as <c>*28/*28</c>.</summary>
    public string? Genotype { get; init; }

    /// <summary>The activity scores that count.</summary>
    public NumericRange? ActivityScore { get; init; }
}

/// <summary>At least one of several HLA alleles; a finer typing of an allele is that allele.</summary>
public sealed record HlaCriterion : Criterion
{
    /// <summary>The alleles that count.</summary>
    public required ImmutableArray<HlaAllele> Alleles { get; init; }
}

/// <summary>A result must be there, whatever it says.</summary>
public sealed record ResultAvailableCriterion : Criterion
{
    /// <summary>Approved gene symbol, code in the biomarker vocabulary, or the name of a signature (<c>TMB</c>).</summary>
    public required string Subject { get; init; }
}
