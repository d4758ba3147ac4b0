namespace TrialMatch.Matching.Evaluation;

/// <summary>Three-valued truth (Kleene), ordered so that "all of" is the least and "any of" the greatest.</summary>
public enum Truth
{
    /// <summary>The facts say no.</summary>
    NotMet,

    /// <summary>The facts do not say.</summary>
    Unknown,

    /// <summary>The facts say yes.</summary>
    Met,
}
