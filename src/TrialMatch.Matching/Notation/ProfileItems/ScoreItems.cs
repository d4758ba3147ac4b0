using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary><c>Child-Pugh B7</c>, <c>NYHA II</c>, <c>Gleason 4+3</c>, <c>IMDC intermediate</c>, <c>G8 12</c>.</summary>
internal static partial class ScoreItems
{
    private const string ChildPugh = "Child-Pugh";
    private const string ChildPughPoints = "Child-Pugh-points";

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var (found, end) = cursor.LookUp(Scores.Current.Resolve, words: 5);
        if (found.Value is not { } score)
            return false;
        cursor.TakeTo(end);
        cursor.TryAny(":", "=");
        cursor.TryAny("class", "klasse", "grade", "grad", "stage", "stadium", "score", "skår");
        if (score.Code is ChildPugh or ChildPughPoints && cursor.TryMatch(ClassWithPoints(), out var both))
        {
            var (letter, points) = (both.Groups["class"].Value, Number(both.Groups["points"].Value));
            var class_ = Scores.Current.Find(ChildPugh)!;
            if (class_.ClassOf(points) is not { } told || told.Lowest != class_.ValueOf(letter))
                cursor.FailAt(at, $"read `{cursor.Since(at)}`", "class A with 5–6 points, B with 7–9 or C with 10–15");
            else
                Add(draft, ChildPughPoints, points);
            return true;
        }

        if (score.Code == "Gleason" && cursor.TryMatch(Sum(), out var sum))
        {
            var (first, second) = (Number(sum.Groups["first"].Value), Number(sum.Groups["second"].Value));
            Add(draft, score.Code, first + second);
            if (first + second == 7)
                Add(draft, "ISUP", first == 3 ? 2 : 3);
            return true;
        }

        var word = cursor.Peek();
        var value = score.ValueOf(word.Trim('(', ')')) ?? (Plain().IsMatch(word) ? Number(word) : null);
        if (value is not { } known)
        {
            cursor.Return(at);
            return false;
        }

        cursor.Word();
        if (known < score.Lowest || known > score.Highest)
            cursor.FailAt(at, $"read `{cursor.Since(at)}`", ScoreSyntax.Expected(score));
        else
            Add(draft, score.Code, known);
        return true;
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static void Add(ProfileDraft draft, string score, decimal value) =>
        draft.Add(new ScoreFact { Id = Draft.Id, Date = default, Source = Draft.Source, Score = score, Value = value });

    [GeneratedRegex(@"\G(?<class>[A-Ca-c])\s?(?<points>\d{1,2})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex ClassWithPoints();

    [GeneratedRegex(@"\G(?<first>[1-5])\s*\+\s*(?<second>[1-5])(?:\s*=\s*\d{1,2})?(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
