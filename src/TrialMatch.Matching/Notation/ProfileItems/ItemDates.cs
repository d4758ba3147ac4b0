using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>Dates: <c>2026-10-03</c> or <c>2026-10</c>, bare or in brackets.</summary>
internal static partial class ItemDates
{
    /// <summary>
    /// Takes a date and gives it to what the item has said before it. Of a month the first day counts, so that a fact is
    /// never taken for fresher than it may be.
    /// </summary>
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        if (TryTake(cursor, BareForm(), draft.Today) is not { } date)
            return cursor.Error is not null && cursor.Position != at;
        draft.Date(date.Earliest);
        return true;
    }

    /// <summary>Takes a date, or a year alone, as dates of treatment are told.</summary>
    /// <param name="cursor">Stands where a date may be.</param>
    /// <param name="today">No date may lie after it, unless <paramref name="future"/>.</param>
    /// <param name="future">Whether it may be a day to come.</param>
    public static PartialDate? TryTakeCoarse(NotationCursor cursor, DateOnly today, bool future = false) => TryTake(cursor, CoarseForm(), today, future);

    private static PartialDate? TryTake(NotationCursor cursor, Regex form, DateOnly today, bool future = false)
    {
        var at = cursor.Here;
        if (!cursor.TryMatch(form, out var match))
            return null;
        if (!PartialDate.TryParse(match.Groups["date"].Value, out var date))
            cursor.FailAt(at, $"`{match.Groups["date"].Value}` is no date", "a date such as 2026-10-03 or 2026-10");
        else if (!future && date.Earliest > today)
            cursor.FailAt(at, $"{date} lies in the future", $"a date up to {PartialDate.Of(today)}");
        else if (date.Year < 1900)
            cursor.FailAt(at, $"{date} lies too far back", "a date after 1900");
        else
            return date;
        return null;
    }

    [GeneratedRegex(@"\G(?<open>\()?\s*(?<date>\d{4}-\d{1,2}(?:-\d{1,2})?)\s*(?(open)\))(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex BareForm();

    [GeneratedRegex(@"\G(?<date>(?:19|20)\d{2}(?:-\d{1,2}(?:-\d{1,2})?)?)(?![\w.%-])", RegexOptions.CultureInvariant)]
    private static partial Regex CoarseForm();
}
