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

    /// <summary>Genes that the assay covers beside those of <see cref="Panel"/>.</summary>
    public ImmutableArray<string> Genes { get; init; } = [];

    /// <summary>What was analysed, if told.</summary>
    public SampleMaterial? Material { get; init; }

    /// <summary>Share of tumour in the sample (tumour cells, or tumour DNA in plasma), %.</summary>
    public decimal? Purity { get; init; }

    /// <summary>Whether the laboratory calls the sample too poor to exclude anything; what it found holds all the same.</summary>
    public bool Inadequate { get; init; }

    /// <summary>What was found, and what was looked for and not found.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}

/// <summary>What an assay analysed; it decides what a "not found" proves, and whether a change is inherited.</summary>
public enum SampleMaterial
{
    /// <summary>Tumour tissue or cells alone: inherited changes are seen but not told apart.</summary>
    Tumour,

    /// <summary>Tumour compared with the patient's normal tissue.</summary>
    TumourAndNormal,

    /// <summary>Tumour DNA in plasma: a change that is not found may be missed.</summary>
    Plasma,

    /// <summary>Blood or another normal tissue: inherited changes only.</summary>
    Normal,
}

/// <summary>One line of a molecular report.</summary>
public abstract record Finding
{
    /// <summary>Whether it was found; <see langword="false"/> for an explicit negative.</summary>
    public bool Detected { get; init; } = true;
}
