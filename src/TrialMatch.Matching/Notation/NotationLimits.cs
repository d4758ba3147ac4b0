namespace TrialMatch.Matching.Notation;

/// <summary>How much the readers take in. Real protocols and patients stay far below; hostile input does not get further.</summary>
public static class NotationLimits
{
    /// <summary>Longest profile line, characters.</summary>
    public const int ProfileLine = 2_000;

    /// <summary>Longest line of criteria, characters; a protocol's sentence may be long.</summary>
    public const int CriteriaLine = 20_000;

    /// <summary>Longest text of criteria, characters.</summary>
    public const int CriteriaText = 1_000_000;

    /// <summary>Deepest nesting of groups; half of what JSON readers commonly allow, since a group takes two levels there.</summary>
    public const int Depth = 24;

    /// <summary>Longest name that is looked up, characters.</summary>
    internal const int Name = 100;
}
