namespace TrialMatch.Matching.Profiles;

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

    /// <summary>Genomic loss of heterozygosity, %.</summary>
    Loh,

    /// <summary>A mutational signature of COSMIC, such as SBS3, by its name.</summary>
    Mutational,
}

/// <summary>A signature's result: positive means high, deficient, methylated, co-deleted or present.</summary>
public sealed record SignatureFinding : Finding
{
    /// <summary>Which signature.</summary>
    public required Signature Signature { get; init; }

    /// <summary>The value, for those that are measured (TMB: mutations per megabase; HRD: score; MGMT and LOH: %).</summary>
    public decimal? Value { get; init; }

    /// <summary>The name of a mutational signature, such as <c>SBS3</c>.</summary>
    public string? Name { get; init; }
}

/// <summary>Viruses that cause tumours.</summary>
public enum TumourVirus
{
    /// <summary>Human papillomavirus.</summary>
    Hpv,

    /// <summary>Epstein–Barr virus.</summary>
    Ebv,

    /// <summary>Human herpesvirus 8.</summary>
    Hhv8,

    /// <summary>Merkel cell polyomavirus.</summary>
    MerkelCellPolyomavirus,
}

/// <summary>Whether a virus was found in the tumour.</summary>
public sealed record VirusFinding : Finding
{
    /// <summary>Which virus.</summary>
    public required TumourVirus Virus { get; init; }

    /// <summary>The type, such as 16 for HPV, if told.</summary>
    public int? Type { get; init; }
}
