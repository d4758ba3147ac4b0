using System.Collections.Immutable;

namespace TrialMatch.Matching.Reports;

/// <summary>What a word or sign of a sentence about genes does.</summary>
internal enum GeneWord
{
    /// <summary>Nothing that is known.</summary>
    Other,

    /// <summary>A gene or several.</summary>
    Gene,

    /// <summary>Two genes joined.</summary>
    FusionName,

    /// <summary>A change of the protein.</summary>
    Change,

    /// <summary>A change of the coding sequence.</summary>
    Coding,

    /// <summary>An exon.</summary>
    Exon,

    /// <summary>A class of change.</summary>
    Class,

    /// <summary>What the change does.</summary>
    Effect,

    /// <summary>Somatic or germline.</summary>
    Origin,

    /// <summary>A change of copy number.</summary>
    CopyNumber,

    /// <summary>A number of copies.</summary>
    Copies,

    /// <summary>A fusion.</summary>
    Fusion,

    /// <summary>Some variant.</summary>
    Mutation,

    /// <summary>No variant.</summary>
    WildType,

    /// <summary>Uncertain significance, or benign.</summary>
    Uncertain,

    /// <summary>An allele fraction.</summary>
    Vaf,

    /// <summary>A percentage of nothing that is told.</summary>
    Percent,

    /// <summary>Denies.</summary>
    Not,

    /// <summary>Negative.</summary>
    Negative,

    /// <summary>Positive.</summary>
    Positive,

    /// <summary>Found.</summary>
    Detected,

    /// <summary>In, of, for.</summary>
    Preposition,

    /// <summary>And, or.</summary>
    And,

    /// <summary>But.</summary>
    But,

    /// <summary>Comma or slash.</summary>
    Comma,

    /// <summary>Colon, bracket, dash, cell border: holds together what stands on both sides.</summary>
    Sign,

    /// <summary>A hyphen that joins a gene with the next word.</summary>
    Hyphen,
}

/// <summary>One word of a sentence about genes.</summary>
/// <param name="Word">What it does.</param>
/// <param name="At">First character within the passage.</param>
/// <param name="Length">Characters.</param>
internal sealed record GeneElement(GeneWord Word, int At, int Length)
{
    /// <summary>The genes, for <see cref="GeneWord.Gene"/>.</summary>
    public ImmutableArray<string> Genes { get; init; } = [];

    /// <summary>How the profile line writes it.</summary>
    public string Written { get; init; } = "";

    /// <summary>A number that belongs to it.</summary>
    public decimal? Number { get; init; }

    /// <summary>The character behind the last.</summary>
    public int End => At + Length;
}
