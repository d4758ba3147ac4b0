namespace TrialMatch.Matching.Evaluation;

/// <summary>Kleene's negation.</summary>
internal static class Kleene
{
    /// <summary>Yes for no, no for yes, unknown for unknown.</summary>
    public static Truth Not(Truth truth) => truth switch
    {
        Truth.Met => Truth.NotMet,
        Truth.NotMet => Truth.Met,
        _ => Truth.Unknown,
    };
}
