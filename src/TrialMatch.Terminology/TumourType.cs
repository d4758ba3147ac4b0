namespace TrialMatch.Terminology;

/// <summary>One node of the OncoTree: a tissue, a group of tumours or a single kind of tumour.</summary>
/// <param name="Code">The tree's own code, unique within a version, such as <c>LUAD</c>.</param>
/// <param name="Name">The official English name.</param>
/// <param name="MainType">The coarser kind that the tree files it under; empty at the root.</param>
/// <param name="Tissue">The tissue at the top of its branch; empty at the root.</param>
/// <param name="Parent">The code one step up; <see langword="null"/> at the root.</param>
/// <param name="Level">Steps below the root: 0 the root, 1 a tissue.</param>
public sealed record TumourType(string Code, string Name, string MainType, string Tissue, string? Parent, int Level)
{
    /// <summary>How it is told to a reader of Bokmål, our own words; the official name where nobody has written any.</summary>
    public string LabelNb { get; init; } = Name;

    /// <summary>How it is told to a reader of English: the official name, save where that is an organ's.</summary>
    public string LabelEn { get; init; } = Name;
}
