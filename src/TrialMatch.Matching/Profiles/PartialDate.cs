using System.Globalization;

namespace TrialMatch.Matching.Profiles;

/// <summary>A date known to the year, the month or the day; compared as the interval of days it may be.</summary>
/// <param name="Year">Year.</param>
/// <param name="Month">Month 1–12, or <see langword="null"/>.</param>
/// <param name="Day">Day of month, or <see langword="null"/>.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The first day that it may be.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it may be.</summary>
    public DateOnly Latest => this switch
    {
        { Day: { } day } => new(Year, Month!.Value, day),
        { Month: { } month } => new(Year, month, DateTime.DaysInMonth(Year, month)),
        _ => new(Year, 12, 31),
    };

    /// <summary>A date known to the day.</summary>
    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads <c>2026</c>, <c>2026-03</c> or <c>2026-03-14</c>.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            date = Of(day);
        else if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            date = new(month.Year, month.Month);
        else if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            date = new(year.Year);
        else
            return false;
        return true;
    }

    /// <summary>ISO 8601, as exact as the date is known.</summary>
    public override string ToString() => this switch
    {
        { Day: not null } => Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Month: not null } => Earliest.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };
}
