namespace TrialMatch.Terminology;

/// <summary>What became of a code between two versions of the tree.</summary>
public enum TumourTypeChange
{
    /// <summary>The same tumour has a new code.</summary>
    Renamed,

    /// <summary>The code was withdrawn in favour of the node, or of several.</summary>
    Revoked,

    /// <summary>The code became a part of a wider node.</summary>
    Merged,
}

/// <summary>A code of an earlier version of the OncoTree.</summary>
/// <param name="Code">The former code.</param>
/// <param name="Now">What it is today, or one of the nodes that it may be.</param>
/// <param name="Change">What happened.</param>
public sealed record FormerTumourType(string Code, TumourType Now, TumourTypeChange Change);
