using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// <c>PD-L1 TPS 60%</c>, <c>HER2 2+ ISH+</c>, <c>HER2 low</c>, <c>ER 90%</c>, <c>PR-</c>: a biomarker with its score. For genes
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
        cursor.SkipHyphen();
        var count = 0;
        while (cursor.Error is null && !cursor.AtEnd && Score(cursor, marker.Code) is { } finding)
        {
            draft.Add(finding);
            count++;
        }

        if (count == 0 && cursor.Error is null && (marker.Code == ExpressionSyntax.PdL1 || marker.Code == "hormone-receptor"))
            cursor.Fail(marker.Code == ExpressionSyntax.PdL1 ? "TPS, CPS or IC with a number, positive or negative" : "ER and PR each with its own score");
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
        if (Words.Scores.Try(cursor) is { } score)
            return Named(cursor, marker, score);
        if (cursor.TryMatch(Grade(), out var grade) || (marker == Graded && cursor.TryMatch(BareGrade(), out grade)))
            return new ExpressionFinding { Marker = marker, Score = ExpressionScore.Ihc, Value = Number(grade) };
        if (cursor.TryMatch(Share(), out var share))
        {
            if (marker != ExpressionSyntax.PdL1)
                return new ExpressionFinding { Marker = marker, Score = ExpressionScore.Percent, Value = Number(share) };
            cursor.FailAt(share.Groups["number"].Index, $"read `PD-L1 {share.Value.Trim()}` without the kind of score", "TPS, CPS or IC before the number: their numbers cannot be compared");
            return null;
        }

        if (GeneItems.MeansTheGene(marker))
            return null;
        return Status(cursor) is { } status ? new ExpressionFinding { Marker = marker, Status = status, Detected = status != ExpressionStatus.Negative } : null;
    }

    private static ExpressionFinding? Named(NotationCursor cursor, string marker, ExpressionScore score)
    {
        if (Status(cursor) is { } status)
            return score == ExpressionScore.Ish && status != ExpressionStatus.Low
                ? new ExpressionFinding { Marker = marker, Score = score, Value = status == ExpressionStatus.Positive ? 1 : 0 }
                : new ExpressionFinding { Marker = marker, Status = status, Detected = status != ExpressionStatus.Negative };
        if (score == ExpressionScore.Ish)
        {
            if (cursor.TryAny("not amplified", "ikke amplifisert"))
                return new ExpressionFinding { Marker = marker, Score = score, Value = 0 };
            if (cursor.TryAny("amplified", "amplifisert"))
                return new ExpressionFinding { Marker = marker, Score = score, Value = 1 };
            cursor.Fail("+, -, positive, negative or amplified");
            return null;
        }

        var at = cursor.Here;
        var value = cursor.TryMatch(Below(), out _) ? 0 : cursor.TryDecimal();
        if (value is null)
        {
            cursor.Fail(score == ExpressionScore.Ihc ? "0, 1+, 2+ or 3+" : $"the {Words.Scores.Write(score)} as a number");
            return null;
        }

        cursor.TrySign(score == ExpressionScore.Ihc ? '+' : '%');
        if (value <= (score == ExpressionScore.Ihc ? 3 : 100))
            return new ExpressionFinding { Marker = marker, Score = score, Value = value };
        cursor.FailAt(at, $"read `{cursor.Since(at)}`", score == ExpressionScore.Ihc ? "0, 1+, 2+ or 3+" : "a score up to 100");
        return null;
    }

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

    [GeneratedRegex(@"\G<\s*1(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex Below();

    [GeneratedRegex(@"\G[+\-−–](?=$|\s|[,;)])", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
