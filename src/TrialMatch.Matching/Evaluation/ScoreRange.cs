using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Compares a score that is known as a number or as a range with the range that is asked for.</summary>
internal static class ScoreRange
{
    /// <summary>Met when every value that it may be counts, not met when none does.</summary>
    public static Truth Lies(NumericRange known, NumericRange asked) =>
        IsWithin(known, asked) ? Truth.Met : AreApart(known, asked) || AreApart(asked, known) ? Truth.NotMet : Truth.Unknown;

    private static bool IsWithin(NumericRange inner, NumericRange outer) =>
        (outer.Min is not { } least || (inner.Min is { } min && (min > least || (min == least && (!outer.MinExclusive || inner.MinExclusive)))))
        && (outer.Max is not { } most || (inner.Max is { } max && (max < most || (max == most && (!outer.MaxExclusive || inner.MaxExclusive)))));

    /// <summary>Whether one ends before the other begins.</summary>
    private static bool AreApart(NumericRange low, NumericRange high) =>
        low.Max is { } end && high.Min is { } begin && (end < begin || (end == begin && (low.MaxExclusive || high.MinExclusive)));
}
