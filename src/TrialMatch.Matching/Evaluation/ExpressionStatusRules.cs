using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// What a score means in words, by the marker's own guideline: HER2 by ASCO/CAP 2018 with "HER2-low" as IHC 1+ or 2+
/// without amplification; oestrogen and progesterone receptors positive from 1 % (ASCO/CAP 2020); PD-L1 positive from 1.
/// </summary>
internal static class ExpressionStatusRules
{
    /// <summary>The status that findings of one marker in one report amount to; <see langword="null"/> when they do not tell.</summary>
    public static ExpressionStatus? StatusOf(string marker, IReadOnlyList<ExpressionFinding> findings)
    {
        if (findings.FirstOrDefault(finding => finding.Status is not null)?.Status is { } stated)
            return stated;
        return marker switch
        {
            "HER2" => Her2(Score(findings, ExpressionScore.Ihc), Score(findings, ExpressionScore.Ish)),
            "ER" or "PR" => Positive(Score(findings, ExpressionScore.Percent)),
            "PD-L1" => Positive(findings.Max(finding => finding.Value)),
            _ => null,
        };
    }

    /// <summary>Whether a status answers the asked one: "negative" includes "low", and a plain "negative" may be low.</summary>
    public static Truth Answers(ExpressionStatus asked, ExpressionStatus known) => (asked, known) switch
    {
        _ when asked == known => Truth.Met,
        (ExpressionStatus.Negative, ExpressionStatus.Low) => Truth.Met,
        (ExpressionStatus.Low, ExpressionStatus.Negative) => Truth.Unknown,
        _ => Truth.NotMet,
    };

    private static ExpressionStatus? Her2(decimal? ihc, decimal? ish) => (ihc, ish) switch
    {
        (3, _) or (_, 1) => ExpressionStatus.Positive,
        (1, _) or (2, 0) => ExpressionStatus.Low,
        (0, _) => ExpressionStatus.Negative,
        _ => null,
    };

    private static ExpressionStatus? Positive(decimal? score) =>
        score is { } value ? (value >= 1 ? ExpressionStatus.Positive : ExpressionStatus.Negative) : null;

    private static decimal? Score(IReadOnlyList<ExpressionFinding> findings, ExpressionScore score) =>
        findings.FirstOrDefault(finding => finding.Score == score)?.Value;
}
