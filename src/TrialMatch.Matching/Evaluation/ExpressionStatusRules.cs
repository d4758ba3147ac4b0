using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// What a score means in words, by the marker's own guideline: oestrogen and progesterone receptors positive from 1 %, of
/// which 1 to 10 % is low (ASCO/CAP 2020); PD-L1 positive from 1; p16 positive from 70 % (AJCC 8). HER2 is <see cref="Her2"/>.
/// </summary>
internal static class ExpressionStatusRules
{
    private const decimal LowReceptor = 10;

    /// <summary>The share of stained cells that a word stands for; <see langword="null"/> where the marker's guideline names none.</summary>
    public static NumericRange? ShareOf(string marker, ExpressionStatus status) => (marker, status) switch
    {
        ("ER" or "PR", ExpressionStatus.Positive) => NumericRange.AtLeast(1),
        ("ER" or "PR", ExpressionStatus.Low) => NumericRange.Between(1, LowReceptor),
        ("ER" or "PR", ExpressionStatus.Negative) => Below(1),
        ("p16", ExpressionStatus.Positive) => NumericRange.AtLeast(70),
        ("p16", ExpressionStatus.Negative) => Below(70),
        _ => null,
    };

    /// <summary>Whether a finding answers a question in words; unknown when it does not tell.</summary>
    public static Truth Answers(ExpressionStatus asked, ExpressionFinding finding)
    {
        if (finding.Status is { } stated)
            return Answers(asked, stated);
        if (Known(finding) is not { } known)
            return Truth.Unknown;
        if (finding.Score == ExpressionScore.Percent && ShareOf(finding.Marker, asked) is { } share)
            return ScoreRange.Lies(known, share);
        if (finding.Marker == "PD-L1")
            return asked switch
            {
                ExpressionStatus.Positive => ScoreRange.Lies(known, NumericRange.AtLeast(1)),
                ExpressionStatus.Negative => ScoreRange.Lies(known, Below(1)),
                _ => Truth.Unknown,
            };
        // No staining at all is negative by any guideline; what else a score means, the protocol must say.
        return known.Max == 0 ? Answers(asked, ExpressionStatus.Absent) : Truth.Unknown;
    }

    /// <summary>The score as a range, however it was told.</summary>
    public static NumericRange? Known(ExpressionFinding finding) => finding.Range ?? (finding.Value is { } value ? NumericRange.Between(value, value) : null);

    /// <summary>Whether a status answers the asked one: low is positive or negative by the marker, so it answers neither unless the marker says.</summary>
    private static Truth Answers(ExpressionStatus asked, ExpressionStatus known) => (asked, known) switch
    {
        _ when asked == known => Truth.Met,
        (ExpressionStatus.Negative, ExpressionStatus.Low or ExpressionStatus.Ultralow or ExpressionStatus.Absent) => Truth.Met,
        (ExpressionStatus.Low or ExpressionStatus.Ultralow or ExpressionStatus.Absent, ExpressionStatus.Negative) => Truth.Unknown,
        _ => Truth.NotMet,
    };

    private static NumericRange Below(decimal limit) => new(null, false, limit, true);
}
