using System.Collections.Immutable;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Profiles;

/// <summary>How fast an enzyme breaks a drug down (CPIC's terms).</summary>
public enum MetaboliserStatus
{
    /// <summary>Hardly at all.</summary>
    Poor,

    /// <summary>Slowly.</summary>
    Intermediate,

    /// <summary>As usual.</summary>
    Normal,

    /// <summary>Fast.</summary>
    Rapid,

    /// <summary>Very fast.</summary>
    Ultrarapid,
}

/// <summary>What a gene of drug metabolism (DPYD, UGT1A1 …) was found to be.</summary>
public sealed record PharmacogeneticFinding : Finding
{
    /// <summary>Approved gene symbol.</summary>
    public required string Gene { get; init; }

    /// <summary>Both alleles in star notation, the lower first, such as <c>*1/*28</c>, if told.</summary>
    public string? Genotype { get; init; }

    /// <summary>How fast the drug is broken down, if told.</summary>
    public MetaboliserStatus? Status { get; init; }

    /// <summary>Activity score by CPIC (DPYD: 0 to 2), if told.</summary>
    public decimal? ActivityScore { get; init; }
}

/// <summary>HLA alleles that the patient has; with <see cref="Finding.Detected"/> false, that the patient has not.</summary>
public sealed record HlaFinding : Finding
{
    /// <summary>The alleles; two of one locus are the whole of it.</summary>
    public required ImmutableArray<HlaAllele> Alleles { get; init; }
}
