using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary><c>score Child-Pugh &lt;= B</c>, <c>score IPSS-R-points > 3.5</c>, <c>score IMDC intermediate..poor</c>.</summary>
internal static partial class ScoreSyntax
{
    public static LeafSyntax Leaf { get; } = LeafSyntax.For<ScoreCriterion>(
        "score",
        cursor => ReadLimit(cursor) is var (score, range) ? new ScoreCriterion { Score = score, Range = range } : null,
        criterion => Write(criterion.Score, criterion.Range));

    /// <summary>Reads a score with the values that count.</summary>
    public static (string Score, NumericRange Range)? ReadLimit(NotationCursor cursor)
    {
        if (cursor.Name(Scores.Current.Resolve, "a score such as Child-Pugh, NYHA or IMDC", score => score.NameEn) is not { } score)
            return null;
        var at = cursor.Here;
        var sign = cursor.TryMatch(Sign(), out var match) ? match.Value.Trim() : "";
        var ends = cursor.AtEnd ? [] : cursor.Word().Split("..");
        var values = ends.Select(end => Value(score, end.Trim('<'))).ToList();
        var text = ends.Length == 1 ? $"{(sign.Length == 0 ? "=" : sign)} {values[0]}"
            : ends.Length == 2 && sign.Length == 0 ? values[0] + (ends[0].EndsWith('<') ? "<" : "") + ".." + (ends[1].StartsWith('<') ? "<" : "") + values[1]
            : null;
        if (values.TrueForAll(value => value is not null) && NumericRange.TryParse(text, out var range) && IsWithin(score, range))
            return (score.Code, range);
        cursor.FailAt(at, $"read `{cursor.Since(at)}`", $"{Expected(score)}, as >= {score.Label(score.Lowest)}, < {score.Label(score.Highest)} or {score.Label(score.Lowest)}..{score.Label(score.Highest)}");
        return null;
    }

    /// <summary>The values that a score can take, for messages.</summary>
    public static NotationText Expected(ClinicalScore score) => score.Classes.IsEmpty
        ? NotationText.Of($"a number from {score.Label(score.Lowest)} to {score.Label(score.Highest)}")
        : NotationText.Of($"a class of {score.Code}: {string.Join(", ", score.Classes)}");

    /// <summary>A score with the values that count, classes by their names.</summary>
    public static string Write(string code, NumericRange range)
    {
        string Label(decimal value) => Scores.Current.Find(code)?.Label(value) ?? NumericRange.AtLeast(value).ToString()[3..];
        var limits = (range.Min, range.Max) switch
        {
            ({ } min, { } max) when min == max => "= " + Label(min),
            ({ } min, { } max) => Label(min) + (range.MinExclusive ? "<" : "") + ".." + (range.MaxExclusive ? "<" : "") + Label(max),
            ({ } min, null) => (range.MinExclusive ? "> " : ">= ") + Label(min),
            (null, { } max) => (range.MaxExclusive ? "< " : "<= ") + Label(max),
            _ => range.ToString(),
        };
        return $"{code} {limits}";
    }

    private static string? Value(ClinicalScore score, string end) =>
        score.ValueOf(end) is { } value ? NumericRange.AtLeast(value).ToString()[3..] : Number().IsMatch(end) ? end : null;

    private static bool IsWithin(ClinicalScore score, NumericRange range) =>
        (range.Min is not { } min || (min >= score.Lowest && min <= score.Highest)) && (range.Max is not { } max || (max >= score.Lowest && max <= score.Highest));

    [GeneratedRegex(@"\G(?:>=|<=|≥|≤|>|<|=)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\d{1,9}(?:\.\d{1,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
