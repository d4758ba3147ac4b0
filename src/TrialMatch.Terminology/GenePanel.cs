using System.Collections.Frozen;

namespace TrialMatch.Terminology;

/// <summary>A named assay and the genes that it reads, by which "not found" is told from "not tested".</summary>
/// <param name="Code">Short code, such as <c>TSO500</c>.</param>
/// <param name="Name">The name its maker gives it.</param>
/// <param name="Genes">Approved symbols of the genes whose small variants it reports.</param>
public sealed record GenePanel(string Code, string Name, FrozenSet<string> Genes)
{
    /// <summary>Genes whose amplification and gain it reports.</summary>
    public FrozenSet<string> Gains { get; init; } = [];

    /// <summary>Genes whose loss it reports.</summary>
    public FrozenSet<string> Losses { get; init; } = [];

    /// <summary>Genes whose fusions and other rearrangements it reports.</summary>
    public FrozenSet<string> Fusions { get; init; } = [];
}
