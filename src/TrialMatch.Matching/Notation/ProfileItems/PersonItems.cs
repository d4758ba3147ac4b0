using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// <c>F 63</c>, <c>63 år mann</c>, <c>M 5y</c>, <c>8 months</c>, <c>born 1962-04</c>, <c>f. 1962</c>, <c>M f. 1962</c>. Right behind the sex a
/// year stands for the year of birth.
/// </summary>
internal static partial class PersonItems
{
    private const int OldestYears = 120;

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        if (cursor.TryMatch(Born(), out var born))
        {
            AddBirth(cursor, draft, born);
            return true;
        }

        if (cursor.TryMatch(AgeWithUnit(), out var age) || cursor.TryMatch(AgeBeforeSex(), out age))
        {
            AddAge(cursor, draft, age);
            return true;
        }

        if (TrySex(cursor) is not { } sex)
            return false;
        draft.Add(new SexFact { Id = Draft.Id, Date = default, Source = Draft.Source, Sex = sex });
        if (cursor.TryMatch(BirthYear(), out born) || cursor.TryMatch(Born(), out born))
            AddBirth(cursor, draft, born);
        else if (cursor.TryMatch(AgeWithUnit(), out age) || cursor.TryMatch(BareAge(), out age))
            AddAge(cursor, draft, age);
        return true;
    }

    private static Sex? TrySex(NotationCursor cursor) =>
        cursor.TryMatch(SexLetter(), out var letter) ? (letter.Value is "F" or "f" ? Sex.Female : Sex.Male)
        : cursor.Peek() is [_, var second, ..] && char.IsLetter(second) ? Words.Sexes.Try(cursor)
        : null;

    private static void AddAge(NotationCursor cursor, ProfileDraft draft, Match match)
    {
        var count = int.Parse(match.Groups["age"].ValueSpan, CultureInfo.InvariantCulture);
        var months = match.Groups["months"].Success;
        if (count > (months ? OldestYears * 12 : OldestYears))
        {
            cursor.FailAt(match.Groups["age"].Index, $"read the age {count}", $"an age up to {OldestYears} years, or a year of birth");
            return;
        }

        var (earliest, latest) = months
            ? (draft.Undated.AddMonths(-count - 1).AddDays(1), draft.Undated.AddMonths(-count))
            : BirthFact.IntervalFor(count, draft.Undated);
        Add(draft, earliest, latest);
    }

    private static void AddBirth(NotationCursor cursor, ProfileDraft draft, Match match)
    {
        var (text, at) = (match.Groups["date"].Value, match.Groups["date"].Index);
        if (!PartialDate.TryParse(text, out var date) || date.Year < draft.Today.Year - OldestYears || date.Earliest > draft.Today)
            cursor.FailAt(at, $"`{text}` cannot be when the patient was born", "a year or month of birth such as 1962 or 1962-04");
        else if (date.Day is not null)
            cursor.FailAt(at, $"`{text}` is a birth date", $"the month only ({text[..7]}): a profile does not keep the day of birth");
        else
            Add(draft, date.Earliest, date.Latest < draft.Today ? date.Latest : draft.Today);
    }

    private static void Add(ProfileDraft draft, DateOnly earliest, DateOnly latest) =>
        draft.Add(new BirthFact { Id = Draft.Id, Date = default, Source = Draft.Source, Earliest = earliest, Latest = latest });

    [GeneratedRegex(@"\G(?:born(?:\s+in)?\s+|født\s+|fødd\s+|f\.\s*|b\.\s*)(?<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\w.-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Born();

    [GeneratedRegex(@"\G(?<date>(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?)(?![\w.-])", RegexOptions.CultureInvariant)]
    private static partial Regex BirthYear();

    [GeneratedRegex(@"\G(?<age>\d{1,4})\s*-?(?:(?<months>months?|mos?|mnd|måned(?:er)?|månad(?:er)?)|years?|yrs?|yo|y/o|y|år)(?:[\s-]+(?:old|gammel|gamal|gammal))?(?![\w/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgeWithUnit();

    [GeneratedRegex(@"\G(?<age>\d{1,3})(?=\s*(?:F|M|female|male|woman|man|girl|boy|kvinne|mann|jente|gutt)(?!\w))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgeBeforeSex();

    [GeneratedRegex(@"\G(?<age>\d{1,3})(?![\w.%/+-])", RegexOptions.CultureInvariant)]
    private static partial Regex BareAge();

    [GeneratedRegex(@"\G[FMfm](?=$|\s+\d|\d|\s*\)|\s+(?:f\.|b\.|born|født|fødd))", RegexOptions.CultureInvariant)]
    private static partial Regex SexLetter();
}
