namespace TrialMatch.Matching.Profiles;

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

    /// <summary>Loss of one copy.</summary>
    HeterozygousDeletion,
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

    /// <summary>Copies of the gene for each copy of its chromosome (FISH), if reported.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>Whether all of the tumour carries it, if reported.</summary>
    public Clonality? Clonality { get; init; }
}

/// <summary>Rearrangements that do not join two genes.</summary>
public enum RearrangementKind
{
    /// <summary>Within one gene, such as a duplicated kinase domain or EGFRvIII.</summary>
    Intragenic,

    /// <summary>With a place between genes; whether a protein comes of it is not shown.</summary>
    Intergenic,
}

/// <summary>A fusion or rearrangement.</summary>
public sealed record FusionFinding : Finding
{
    /// <summary>Approved symbol of the gene that was asked for or named first.</summary>
    public required string Gene { get; init; }

    /// <summary>The other gene, if known.</summary>
    public string? Partner { get; init; }

    /// <summary>What it is where it joins no two genes.</summary>
    public RearrangementKind? Rearrangement { get; init; }

    /// <summary>The exon of <see cref="Gene"/> at the break, if reported.</summary>
    public int? Exon { get; init; }

    /// <summary>The exon of <see cref="Partner"/> at the break, if reported.</summary>
    public int? PartnerExon { get; init; }
}
