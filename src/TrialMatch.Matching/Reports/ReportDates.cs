using System.Globalization;
using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Reports;

/// <summary>Finds the days on which a sample was taken and a report was written.</summary>
internal static partial class ReportDates
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "mai|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "des|dec"];

    /// <summary>The day of the sample and of the report, as far as they are told; days after <paramref name="today"/> are taken for slips.</summary>
    public static (DateOnly? Sample, DateOnly? Report) Of(IEnumerable<Passage> passages, DateOnly today)
    {
        DateOnly? sample = null, report = null, bare = null;
        foreach (var passage in passages)
        {
            var all = In(passage.Text, today).ToList();
            if (all.Count == 0)
                continue;
            foreach (var (at, length, date) in all)
            {
                var before = passage.Text[Math.Max(0, at - 40)..at];
                if (OfOther().IsMatch(before) || passage.Section is ReportSection.ClinicalInformation or ReportSection.Earlier or ReportSection.Family)
                    continue;
                if (OfSample().IsMatch(before))
                    (sample, passage.Understood) = (sample ?? date, true);
                else if (OfReport().IsMatch(before))
                    (report, passage.Understood) = (report ?? date, true);
                else if (OfReceipt().IsMatch(before))
                    (bare, passage.Understood) = (bare ?? date, true);
            }
        }

        return (sample, report ?? bare);
    }

    /// <summary>The dates that stand in a text, with where.</summary>
    public static IEnumerable<(int At, int Length, DateOnly Date)> In(string text, DateOnly today)
    {
        foreach (Match match in Written().Matches(text))
        {
            if (Read(match) is { Year: >= 1900 } date && date <= today)
                yield return (match.Index, match.Length, date);
        }
    }

    /// <summary>The date that a passage about the past tells; of a year alone its first day.</summary>
    public static DateOnly? Earlier(string text, DateOnly today)
    {
        foreach (var (_, _, date) in In(text, today))
            return date;
        return Year().Match(text) is { Success: true } year && int.Parse(year.Groups["y"].Value, CultureInfo.InvariantCulture) is var told && told <= today.Year
            ? new DateOnly(told, 1, 1)
            : null;
    }

    private static DateOnly? Read(Match match)
    {
        var (year, month) = (Number(match, "y"), Number(match, "m"));
        if (match.Groups["name"] is { Success: true } name)
            month = Array.FindIndex(Months, known => known.Split('|').Any(word => name.Value.StartsWith(word, StringComparison.OrdinalIgnoreCase))) + 1;
        if (year < 100)
            year += 2000;
        var day = match.Groups["d"].Success ? Number(match, "d") : 1;
        return month is >= 1 and <= 12 && year is >= 1900 and <= 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<![\d.,/-])(?:(?<y>(?:19|20)\d{2})-(?<m>\d{2})(?:-(?<d>\d{2}))?|(?<d>\d{1,2})[./](?<m>\d{1,2})[./ -](?<y>(?:19|20)\d{2}|\d{2})|(?:(?<d>\d{1,2})\.?\s)?(?<name>(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)\p{L}{0,6})\.?\s(?<y>(?:19|20)\d{2})|(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6})\.?\s(?<d>\d{1,2}),\s(?<y>(?:19|20)\d{2}))(?![\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(?:i|fra|frå|in|from|of)\s(?<y>(?:19|20)\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:\w*prøv\w*|\w*biops\w*|\w*preparat\w*|\w*resektat\w*|\w*materiale\w*|sampl\w*|specimen\w*|collect\w*|taken|tatt|teken|operert|\w*aspirat\w*)(?!.*(?:mottatt|motteken|received|svar|report|tidligere|previous|prior)).{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfSample();

    [GeneratedRegex(@"(?:svar\w*|rapport\w*|besvart\w*|report\w*|signert|signed|utgitt|dato|date|issued|godkjent)\W.{0,25}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfReport();

    [GeneratedRegex(@"(?:mottatt|motteken|received|ankomst)\b.{0,25}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfReceipt();

    [GeneratedRegex(@"(?:tidligere|tidlegare|previous\w*|prior|earlier|forrige|født|fødd|born|birth|sammenlignet|compared)\b.{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfOther();
}
