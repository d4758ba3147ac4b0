using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Reads one performance scale as another. ECOG and Karnofsky are compared as in Oken et al., Am J Clin Oncol 1982
/// (ECOG 0 = Karnofsky 100, 1 = 80–90, 2 = 60–70, 3 = 40–50, 4 = 10–30). Lansky stands by itself.
/// </summary>
internal static class PerformanceScales
{
    private static readonly (int Low, int High)[] KarnofskyOfEcog = [(100, 100), (80, 90), (60, 70), (40, 50), (10, 30), (0, 0)];

    public static bool CanCompare(PerformanceScale a, PerformanceScale b) =>
        a == b || (a != PerformanceScale.Lansky && b != PerformanceScale.Lansky);

    /// <summary>The scores on another scale that a score may stand for, lowest and highest.</summary>
    public static (int Low, int High) Convert(PerformanceScale from, int value, PerformanceScale to) => (from, to) switch
    {
        _ when from == to => (value, value),
        (PerformanceScale.Ecog, _) => KarnofskyOfEcog[Math.Clamp(value, 0, 5)],
        _ => Ecog(value),
    };

    private static (int Low, int High) Ecog(int karnofsky)
    {
        var ecog = Array.FindIndex(KarnofskyOfEcog, span => karnofsky >= span.Low);
        return (ecog, ecog);
    }
}
