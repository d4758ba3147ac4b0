using System.Globalization;
using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Criteria;

/// <summary>The unit of a <see cref="Period"/>.</summary>
public enum PeriodUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Calendar months.</summary>
    Months,
}

/// <summary>A span of time in days or calendar months, such as <c>28 days</c> or <c>6 months</c>.</summary>
/// <param name="Number">How many, 0 to 9,999 days or 1,200 months.</param>
/// <param name="Unit">Of what.</param>
public readonly partial record struct Period(int Number, PeriodUnit Unit)
{
    private const int MostDays = 9_999;
    private const int MostMonths = 1_200;

    /// <summary>No time at all.</summary>
    public static Period None { get; } = new(0, PeriodUnit.Days);

    /// <summary>A number of days.</summary>
    public static Period Days(int number) => new(number, PeriodUnit.Days);

    /// <summary>A number of calendar months.</summary>
    public static Period Months(int number) => new(number, PeriodUnit.Months);

    /// <summary>The day so long after another; the end of a shorter month counts for its missing days.</summary>
    public DateOnly After(DateOnly day) => Unit == PeriodUnit.Months ? day.AddMonths(Number) : day.AddDays(Number);

    /// <summary>The notation: <c>1 day</c>, <c>28 days</c>, <c>6 months</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number} {(Unit == PeriodUnit.Months ? "month" : "day")}{(Number == 1 ? "" : "s")}");

    /// <summary>Reads days, weeks, months or years, in English or Norwegian; weeks become days and years months.</summary>
    public static bool TryParse(string text, out Period period)
    {
        period = None;
        if (Form().Match(text) is not { Success: true } match)
            return false;
        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        period = char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'd' => Days(number),
            'w' or 'u' => Days(7 * number),
            'm' => Months(number),
            _ => Months(12 * number),
        };
        return period.Number <= (period.Unit == PeriodUnit.Months ? MostMonths : MostDays);
    }

    [GeneratedRegex(@"^\s*(?<number>\d{1,4})\s*(?<unit>days?|dag(?:er|ar)?|weeks?|uker?|veker?|months?|måned(?:er)?|månad(?:er|ar)?|mnd|years?|år)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
