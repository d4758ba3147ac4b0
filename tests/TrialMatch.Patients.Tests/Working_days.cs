using System.Globalization;
using TrialMatch.Patients.Calendar;

namespace TrialMatch.Patients.Tests;

public sealed class Working_days
{
    [Theory]
    [InlineData("1961-04-02")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    public void know_when_Easter_is(string easter) =>
        WorkingDays.EasterSunday(DateOnly.Parse(easter, CultureInfo.InvariantCulture).Year).Should().Be(DateOnly.Parse(easter, CultureInfo.InvariantCulture));

    [Fact]
    public void leave_out_the_twelve_public_holidays_of_2026() =>
        Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(WorkingDays.IsPublicHoliday)
            .Select(day => day.ToString("dd.MM", CultureInfo.InvariantCulture)).Should().Equal(
                "01.01", "02.04", "03.04", "05.04", "06.04", "01.05", "14.05", "17.05", "24.05", "25.05", "25.12", "26.12");

    [Theory]
    [InlineData("2026-03-31", 1, "2026-04-01")] // the Wednesday before Easter
    [InlineData("2026-03-31", 2, "2026-04-07")] // the Tuesday after it
    [InlineData("2026-12-23", 2, "2026-12-28")] // Christmas Eve counts
    [InlineData("2026-11-20", 10, "2026-12-04")]
    [InlineData("2026-11-22", 0, "2026-11-22")]
    public void are_counted_from_the_day_after(string day, int workingDays, string due) =>
        WorkingDays.After(DateOnly.Parse(day, CultureInfo.InvariantCulture), workingDays).Should().Be(DateOnly.Parse(due, CultureInfo.InvariantCulture));
}
