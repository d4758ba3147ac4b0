using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// <c>PD-L1 TPS 60%</c>, <c>PD-L1 TPS 1-49 %</c>, <c>CLDN18.2 2+/3+ 80 %</c>, <c>HER2 2+ ISH+</c>, <c>HER2 low</c>, <c>ER 90%</c>, <c>PR-</c>: a biomarker with its score. For genes
/// whose "positive" means a rearrangement (ALK) or could mean a mutation (EGFR), a bare word is left to <see cref="GeneItems"/>.
/// </summary>
internal static partial class MarkerItems
{
    /// <summary>The marker whose grade is so usual that it is written without its sign.</summary>
    private const string Graded = "HER2";

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var (found, end) = cursor.LookUp(Vocabulary.Biomarkers.Resolve);
        if (found.Value is not { } marker)
            return false;
        cursor.TakeTo(end);
        var named = cursor.Since(at).EndsWith("protein", StringComparison.OrdinalIgnoreCase);
        cursor.SkipHyphen();
        cursor.TrySign(':');
        var protein = named | cursor.TryAny("protein expression", "protein", "expression", "proteinuttrykk", "uttrykk");
        cursor.TrySign(':');
        if (protein && GeneItems.MeansTheGene(marker.Code) && Status(cursor) is { } told)
        {
            draft.Add(InWords(marker.Code, told));
            return true;
        }

        var count = 0;
        while (cursor.Error is null && !cursor.AtEnd && Score(cursor, marker.Code) is { } finding)
        {
            draft.Add(finding);
            count++;
            var next = cursor.Here;
            if (!cursor.TrySign('/') && !cursor.TryAny("and", "og"))
                continue;
            if (Score(cursor, marker.Code) is { } another)
            {
                draft.Add(another);
            }
            else
            {
                cursor.Return(next);
                break;
            }
        }

        if (count == 0 && cursor.Error is null && (marker.Code == ExpressionSyntax.PdL1 || marker.Code == "hormone-receptor"))
            cursor.Fail(marker.Code == ExpressionSyntax.PdL1 ? (NotationText)"TPS, CPS or IC with a number, positive or negative" : "ER and PR each with its own score");
        if (count > 0 || cursor.Error is not null)
            return true;
        cursor.Return(at);
        return false;
    }

    /// <summary>A biomarker without anything that is known to follow one: the error says what could.</summary>
    public static bool TryLone(NotationCursor cursor, ProfileDraft draft)
    {
        var (found, end) = cursor.LookUp(Vocabulary.Biomarkers.Resolve);
        if (found.Value is not { } marker || MeansTheGene(marker.Code))
            return false;
        cursor.TakeTo(end);
        cursor.Fail("a share (90%), a grade (IHC 2+), a named score, positive, negative or low");
        return true;
    }

    /// <summary>Whether the marker is better known as a gene.</summary>
    private static bool MeansTheGene(string marker) => Genes.Current.IsApproved(marker);

    private static ExpressionFinding? Score(NotationCursor cursor, string marker)
    {
        if (cursor.TryMatch(Stained(), out var stained))
            return new ExpressionFinding
            {
                Marker = marker,
                Score = stained.Groups["strong"].Success ? ExpressionScore.PercentStrong : ExpressionScore.PercentModerate,
                Value = Number(stained),
            };
        var start = cursor.Here;
        if (cursor.TrySign('(') && Score(cursor, marker) is { } inner && cursor.TrySign(')'))
            return inner;
        if (cursor.Error is not null)
            return null;
        cursor.Return(start);
        if (cursor.TryMatch(Grade(), out var first))
            return new ExpressionFinding { Marker = marker, Score = ExpressionScore.Ihc, Value = Number(first) };
        if (!IsAlsoAGene(marker) && ExpressionSyntax.TryLost(cursor))
            return new ExpressionFinding { Marker = marker, Status = ExpressionStatus.Negative, Detected = false };
        if (GeneItems.IsRearranged(marker) && cursor.TryAny("FISH", "ISH"))
            return null;
        if (Words.Scores.Try(cursor) is { } score)
            return Named(cursor, marker, score);
        if (cursor.TryMatch(Grade(), out var grade) || (marker == Graded && cursor.TryMatch(BareGrade(), out grade)))
            return new ExpressionFinding { Marker = marker, Score = ExpressionScore.Ihc, Value = Number(grade) };
        if (cursor.TryMatch(ShareRange(), out var shares))
        {
            if (marker != ExpressionSyntax.PdL1)
            {
                cursor.Return(start);
                return Valued(cursor, marker, ExpressionScore.Percent, start);
            }

            cursor.FailAt(shares.Index, $"read `PD-L1 {shares.Value.Trim()}` without the kind of score", "TPS, CPS or IC before the number: their numbers cannot be compared");
            return null;
        }

        if (cursor.TryMatch(Share(), out var share))
        {
            if (marker != ExpressionSyntax.PdL1)
                return new ExpressionFinding { Marker = marker, Score = ExpressionScore.Percent, Value = Number(share) };
            cursor.FailAt(share.Groups["number"].Index, $"read `PD-L1 {share.Value.Trim()}` without the kind of score", "TPS, CPS or IC before the number: their numbers cannot be compared");
            return null;
        }

        if (GeneItems.MeansTheGene(marker))
            return null;
        if (!IsAlsoAGene(marker) && cursor.TryAny(Words.Kept))
            return new ExpressionFinding { Marker = marker, Status = ExpressionStatus.Positive };
        return Status(cursor) is { } status ? InWords(marker, status) : null;
    }

    private static ExpressionFinding InWords(string marker, ExpressionStatus status) =>
        new() { Marker = marker, Status = status, Detected = status is not (ExpressionStatus.Negative or ExpressionStatus.Absent) };

    private static ExpressionFinding? Named(NotationCursor cursor, string marker, ExpressionScore score)
    {
        // Norwegian "tap" is a loss; the score of that name is PD-L1's.
        if (score == ExpressionScore.Tap && marker != ExpressionSyntax.PdL1)
            return null;
        if (Status(cursor) is { } status)
            return score == ExpressionScore.Ish && status != ExpressionStatus.Low
                ? new ExpressionFinding { Marker = marker, Score = score, Value = status == ExpressionStatus.Positive ? 1 : 0 }
                : InWords(marker, status);
        if (score == ExpressionScore.Ish)
        {
            if (cursor.TryAny("not amplified", "ikke amplifisert"))
                return new ExpressionFinding { Marker = marker, Score = score, Value = 0 };
            if (cursor.TryAny("amplified", "amplifisert"))
                return new ExpressionFinding { Marker = marker, Score = score, Value = 1 };
            cursor.Fail("+, -, positive, negative or amplified");
            return null;
        }

        if (ExpressionSyntax.TryLost(cursor))
            return new ExpressionFinding { Marker = marker, Status = ExpressionStatus.Negative, Detected = false };
        if (cursor.TryAny(Words.Kept))
            return new ExpressionFinding { Marker = marker, Status = ExpressionStatus.Positive };
        cursor.TryAny("=", ":", "score", "skår");
        return Valued(cursor, marker, score, cursor.Here);
    }

    /// <summary>The number, or the range, of a score.</summary>
    private static ExpressionFinding? Valued(NotationCursor cursor, string marker, ExpressionScore score, int at)
    {
        var range = ExpressionSyntax.TryFromTo(cursor) ?? (IsComparison(cursor) ? cursor.Range() : null);
        var value = range is null ? cursor.TryDecimal() : null;
        if (range is null && value is null)
        {
            cursor.Fail(score == ExpressionScore.Ihc ? NotationText.Of("0, 1+, 2+ or 3+") : NotationText.Of($"the {Words.Scores.Write(score)} as a number"));
            return null;
        }

        cursor.TrySign(score == ExpressionScore.Ihc ? '+' : '%');
        var most = score switch { ExpressionScore.Ihc => 3, ExpressionScore.HScore => 300, ExpressionScore.Allred => 8, _ => 100 };
        if ((value ?? range?.Max ?? range?.Min) <= most)
            return new ExpressionFinding { Marker = marker, Score = score, Value = value, Range = range };
        cursor.FailAt(at, $"read `{cursor.Since(at)}`", score == ExpressionScore.Ihc ? NotationText.Of("0, 1+, 2+ or 3+") : NotationText.Of($"a score up to {most}"));
        return null;
    }

    private static bool IsComparison(NotationCursor cursor) => cursor.Peek() is [var first, ..] and var word && (first is '<' or '>' or '≥' or '≤' || word.Contains("..", StringComparison.Ordinal));

    /// <summary>Whether "loss" behind the marker may be of the gene; repair proteins are spoken of as proteins.</summary>
    private static bool IsAlsoAGene(string marker) => Genes.Current.IsApproved(marker) && !Vocabulary.Biomarkers.IsWithin(marker, "mismatch-repair");

    private static ExpressionStatus? Status(NotationCursor cursor) =>
        cursor.TryMatch(Sign(), out var sign) ? (sign.Value.Trim() == "+" ? ExpressionStatus.Positive : ExpressionStatus.Negative)
        : Words.Statuses.Try(cursor);

    private static decimal Number(Match match) => decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G(?<number>[0-3])\+(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();

    [GeneratedRegex(@"\G(?<number>[0-3])(?=\s*$|\s+\D)", RegexOptions.CultureInvariant)]
    private static partial Regex BareGrade();

    [GeneratedRegex(@"\G(?<number>\d{1,2}(?:\.\d+)?|100)\s*%", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"\G(?:\d{1,3}(?:\.\d+)?\s*%?\s*[-–]\s*\d{1,3}(?:\.\d+)?|\d{1,3}<?\.\.<?\d{1,3}|[<>≥≤]=?\s*\d{1,3}(?:\.\d+)?)\s*%", RegexOptions.CultureInvariant)]
    private static partial Regex ShareRange();

    [GeneratedRegex(@"\G(?:(?<moderate>2\+\s?/\s?3\+|PS2\+|[≥>]=?\s?2\+)|(?<strong>3\+))\s*(?:in|i|:|=)?\s*(?<number>\d{1,2}(?:\.\d+)?|100)\s*%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stained();

    [GeneratedRegex(@"\G[+\-−–](?=$|\s|[,;)])", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
