using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary><c>expression PD-L1 TPS >= 50 %</c>, <c>expression HER2 IHC = 3</c>, <c>expression ER positive</c>.</summary>
internal static class ExpressionSyntax
{
    /// <summary>The marker whose scores must be named, because three of them are in use.</summary>
    public const string PdL1 = "PD-L1";

    public static LeafSyntax Leaf { get; } = LeafSyntax.For<ExpressionCriterion>("expression", Read, Write);

    /// <summary>Whether a score is a share.</summary>
    public static bool IsShare(ExpressionScore score) => score is ExpressionScore.Percent or ExpressionScore.Tps or ExpressionScore.Ic;

    private static ExpressionCriterion? Read(NotationCursor cursor)
    {
        if (Named.Marker(cursor) is not { } marker)
            return null;
        if (Words.Statuses.Try(cursor) is { } status)
            return new ExpressionCriterion { Marker = marker, Status = status };
        var score = Words.Scores.Try(cursor);
        var at = cursor.Here;
        if (cursor.AtEnd && score is null)
            cursor.Fail($"{Words.Scores.Choices} and a range, or {Words.Statuses.Choices}");
        if (cursor.Range() is not { } range)
            return null;
        if (cursor.TrySign('%') && score is null && marker != PdL1)
            score = ExpressionScore.Percent;
        if (score is not null)
            return new ExpressionCriterion { Marker = marker, Score = score, Range = range };
        cursor.FailAt(at, $"read `{cursor.Since(at)}` without the kind of score", marker == PdL1 ? "TPS, CPS or IC before the range" : $"{Words.Scores.Choices} before the range");
        return null;
    }

    private static string Write(ExpressionCriterion criterion) =>
        criterion.Status is { } status ? $"{criterion.Marker} {Words.Statuses.Write(status)}"
        : criterion is { Score: { } score, Range: { } range } ? $"{criterion.Marker} {Words.Scores.Write(score)} {range}{(IsShare(score) ? " %" : "")}"
        : criterion.Marker;
}
