using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// Bare names: diagnoses, ICD-10 codes, conditions, infections, panels, places. The longest name wins; a name that is
/// equally well two kinds of thing is refused, and so is one that several things of a kind share. A word such as
/// <c>place</c> or <c>diagnosis</c> before the name decides.
/// </summary>
internal static partial class NameItems
{
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        if (cursor.TryMatch(IcdShape(), out var icd))
        {
            DiagnosisItems.ReadIcd10(cursor, draft, icd);
            return true;
        }

        if (NameKinds.Forced(cursor) is { } forced)
        {
            Take(cursor, draft, forced.Find(cursor), forced.Nearest);
            return true;
        }

        var at = cursor.Here;
        var denied = Draft.TryNo(cursor);
        var found = NameKinds.All.Where(kind => !denied || kind.Deniable).Select(kind => kind.Find(cursor)).Where(name => name.End > cursor.Position).ToList();
        if (found.Count == 0)
        {
            cursor.Return(at);
            return false;
        }

        var longest = found.Where(name => name.End == found.Max(other => other.End)).ToList();
        if (longest.Count == 1)
        {
            Take(cursor, draft, longest[0], _ => [], denied);
            return true;
        }

        var from = cursor.Position;
        cursor.TakeTo(longest[0].End);
        cursor.FailAt(
            from,
            $"`{cursor.Since(from)}` may be {NotationText.Join(" or ", longest.Select(name => NotationText.Of($"{name.Kind.Article} ({name.Shown[0]})")))}",
            $"the kind before the name: {NotationText.Join(" or ", longest.Select(name => NotationText.Of($"`{name.Kind.Keyword} {cursor.Since(from)}`")))}");
        return true;
    }

    /// <summary>A medicine in use, if one stands here; one that is also given against cancer (prednisolone) counts as medicine here.</summary>
    public static bool TryMedication(NotationCursor cursor, ProfileDraft draft)
    {
        var medication = NameKinds.Medication.Find(cursor);
        if (medication.End <= cursor.Position || cursor.LookUp(Drugs.Current.Resolve).End > medication.End)
            return false;
        Take(cursor, draft, medication, _ => []);
        return true;
    }

    private static void Take(NotationCursor cursor, ProfileDraft draft, FoundName name, Func<NotationCursor, ImmutableArray<string>> nearest, bool denied = false)
    {
        var from = cursor.Position;
        if (name.End <= from)
        {
            cursor.Fail(name.Kind.Article, nearest(cursor));
            return;
        }

        cursor.TakeTo(name.End);
        if (name.Shown.Length > 1)
            cursor.FailAt(from, $"`{cursor.Since(from)}` is the name of {name.Shown.Length} things", $"{NotationText.FromString("one of them")}{name.Kind.Hint}", [.. name.Shown.Take(6)]);
        else
            name.Add(cursor, draft, denied);
    }

    [GeneratedRegex(@"\G[CDcd]\d{2}(?:\.?\d{1,2})?(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex IcdShape();
}
