namespace TrialMatch.Patients.Calendar;

/// <summary>
/// The working days of Norway: Monday to Friday without the public holidays of the acts on public holidays (1995) and on
/// 1 and 17 May (1947). Christmas Eve and New Year's Eve are working days.
/// </summary>
public static class WorkingDays
{
    /// <summary>The movable holidays by their days after Easter Sunday, from Maundy Thursday to Whit Monday.</summary>
    private static readonly int[] AfterEaster = [-3, -2, 0, 1, 39, 49, 50];

    /// <summary>Whether offices work on a day.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsPublicHoliday(day);

    /// <summary>Whether a day is a public holiday.</summary>
    public static bool IsPublicHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26)
        || AfterEaster.Contains(day.DayNumber - EasterSunday(day.Year).DayNumber);

    /// <summary>The day by which something that is to be done within some working days has to be done; the first day is not counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static DateOnly After(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                workingDays--;
        }

        return day;
    }

    /// <summary>Easter Sunday in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - correction + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(ofCentury, 4);
        var weekday = (32 + (2 * centuryRest) + (2 * leapYears) - epact - yearRest) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
