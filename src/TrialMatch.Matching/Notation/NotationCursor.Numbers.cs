using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary>Numbers, ranges, spans of days and quoted text.</summary>
internal sealed partial class NotationCursor
{
    /// <summary>A whole number from 0 to 99,999.</summary>
    public int? Number(NotationText expected)
    {
        if (TryMatch(WholeNumber(), out var match))
            return int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
        Fail(expected);
        return null;
    }

    /// <summary>A range of numbers, without its unit.</summary>
    public NumericRange? Range()
    {
        const string Expected = "a range such as >= 18, < 3 or 1..2";
        var at = Here;
        if (!TryMatch(RangeForm(), out var match))
            Fail(Expected);
        else if (NumericRange.TryParse(match.Value, out var range))
            return range;
        else
            FailAt(at, $"read `{match.Value.Trim()}`", $"{NotationText.FromString(Expected)}, its lower limit first, with at most nine digits before and six after the point");
        return null;
    }

    /// <summary>A span in days; months count 30 and years 365.</summary>
    public int? Days()
    {
        if (!TryMatch(Span(), out var match))
        {
            Fail("a span such as 28 days, 4 weeks or 6 months");
            return null;
        }

        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return number * char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'w' or 'u' => 7,
            'm' => 30,
            'y' or 'å' => 365,
            _ => 1,
        };
    }

    /// <summary>A number with or without decimals, with its spelling checked; takes nothing when there is none.</summary>
    public decimal? TryDecimal() =>
        TryMatch(DecimalNumber(), out var match) ? decimal.Parse(match.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    /// <summary>A text in quotation marks; those inside it are doubled.</summary>
    public string? Quoted()
    {
        if (TryMatch(QuotedText(), out var match))
            return match.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal);
        Fail("a text in quotation marks");
        return null;
    }

    [GeneratedRegex(@"\G\d{1,5}(?![\d.\p{L}]|[-–]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"\G(?:(?:>=|<=|≥|≤|>|<|=)\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?<?\.\.<?\d+(?:\.\d+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex RangeForm();

    [GeneratedRegex(@"\G(?<number>\d{1,5})\s*(?<unit>days?|dag(?:er)?|weeks?|uker?|months?|måned(?:er)?|mnd|years?|år)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@"\G\d{1,9}(?:\.\d{1,6})?(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalNumber();

    [GeneratedRegex("\\G\"(?<text>(?:[^\"]|\"\")*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedText();
}
