using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary><c>expression PD-L1 TPS >= 50 %</c>, <c>expression HER2 IHC = 3</c>, <c>expression ER positive</c>.</summary>
internal static partial class ExpressionSyntax
{
    /// <summary>The marker whose scores must be named, because three of them are in use.</summary>
    public const string PdL1 = "PD-L1";

    public static LeafSyntax Leaf { get; } = LeafSyntax.For<ExpressionCriterion>("expression", Read, Write);

    /// <summary>Whether a score is a share.</summary>
    public static bool IsShare(ExpressionScore score) =>
        score is ExpressionScore.Percent or ExpressionScore.Tps or ExpressionScore.Ic or ExpressionScore.Tap or ExpressionScore.PercentModerate or ExpressionScore.PercentStrong;

    /// <summary>A range as reports write it, <c>1-49</c>, both ends included; takes nothing where none stands.</summary>
    public static NumericRange? TryFromTo(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (cursor.TryMatch(FromTo(), out var match) && NumericRange.TryParse($"{match.Groups["from"].Value}..{match.Groups["to"].Value}", out var range))
            return range;
        cursor.Return(at);
        return null;
    }

    /// <summary>Takes a word for a lost stain. Norwegian <c>tap</c> with a number behind it is the score TAP.</summary>
    public static bool TryLost(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (cursor.TryAny(Words.Lost) && !(cursor.Peek() is [var next, ..] && (char.IsAsciiDigit(next) || next is '<' or '>' or '=' or '≥' or '≤')))
            return true;
        cursor.Return(at);
        return false;
    }

    private static ExpressionCriterion? Read(NotationCursor cursor)
    {
        if (Named.Marker(cursor) is not { } marker)
            return null;
        if (Words.Statuses.Try(cursor) is { } status)
            return new ExpressionCriterion { Marker = marker, Status = status };
        if (TryLost(cursor))
            return new ExpressionCriterion { Marker = marker, Status = ExpressionStatus.Negative };
        if (cursor.TryAny(Words.Kept))
            return new ExpressionCriterion { Marker = marker, Status = ExpressionStatus.Positive };
        var score = Words.Scores.Try(cursor);
        var at = cursor.Here;
        if (cursor.AtEnd && score is null)
            cursor.Fail($"{Words.Scores.Choices} and a range, or {Words.Statuses.Choices}");
        if ((TryFromTo(cursor) ?? cursor.Range()) is not { } range)
            return null;
        if (cursor.TrySign('%') && score is null && marker != PdL1)
            score = ExpressionScore.Percent;
        if (score is not null)
            return new ExpressionCriterion { Marker = marker, Score = score, Range = range };
        cursor.FailAt(at, $"read `{cursor.Since(at)}` without the kind of score", marker == PdL1 ? NotationText.Of("TPS, CPS or IC before the range") : NotationText.Of($"{Words.Scores.Choices} before the range"));
        return null;
    }

    private static string Write(ExpressionCriterion criterion) =>
        criterion.Status is { } status ? $"{criterion.Marker} {Words.Statuses.Write(status)}"
        : criterion is { Score: { } score, Range: { } range } ? $"{criterion.Marker} {Words.Scores.Write(score)} {range}{(IsShare(score) ? " %" : "")}"
        : criterion.Marker;

    [GeneratedRegex(@"\G(?<from>\d{1,3}(?:\.\d{1,2})?)\s*%?\s*[-–]\s*(?<to>\d{1,3}(?:\.\d{1,2})?)(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();
}
