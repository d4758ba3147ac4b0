using TrialMatch.Panel.Intake;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Cases;

public class The_clock
{
    [Fact]
    public void begins_when_the_referral_is_complete_and_ends_fourteen_calendar_days_later()
    {
        var accepted = AcceptCaseDecider.Decide(new([], Contact), At(Stage.Submitted), Complete, Coordinator, Now).Events.OfType<CaseAccepted>().Single();

        (accepted.On, accepted.Due).Should().Be((new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 17)));
    }

    [Theory]
    [InlineData("2026-03-03T22:59:00Z", "2026-03-17")]
    [InlineData("2026-03-03T23:01:00Z", "2026-03-18")]
    [InlineData("2026-07-01T22:01:00Z", "2026-07-16")]
    public void counts_the_days_of_norway_and_not_of_greenwich(string moment, string due) =>
        PanelClock.AdviceDue(NorwegianTime.Day(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)))
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).Should().Be(due);

    [Theory]
    [InlineData(0, ClockAlarm.None)]
    [InlineData(7, ClockAlarm.None)]
    [InlineData(8, ClockAlarm.FirstWarning)]
    [InlineData(10, ClockAlarm.FirstWarning)]
    [InlineData(11, ClockAlarm.SecondWarning)]
    [InlineData(14, ClockAlarm.SecondWarning)]
    [InlineData(15, ClockAlarm.Overdue)]
    public void warns_on_day_eight_and_eleven_and_is_late_after_fourteen(int day, ClockAlarm alarm)
    {
        var read = PanelClock.Read(At(Stage.InAssessment)!, Today.AddDays(day))!;

        (read.Day, read.Alarm, read.Runs).Should().Be((day, alarm, true));
    }

    [Theory]
    [InlineData(Stage.InfoRequested, true, false)]
    [InlineData(Stage.ExternalConsult, false, true)]
    public void runs_while_somebody_is_waited_for_and_says_so(Stage stage, bool information, bool consultation)
    {
        var read = PanelClock.Read(At(stage)!, Today.AddDays(9))!;

        read.Runs.Should().BeTrue();
        read.Alarm.Should().Be(ClockAlarm.FirstWarning);
        (read.WaitsForInformation, read.WaitsForConsultation).Should().Be((information, consultation));
    }

    [Fact]
    public void stops_when_the_advice_is_issued()
    {
        var read = PanelClock.Read(At(Stage.Conveyed)!, Today.AddDays(40))!;

        (read.Day, read.Alarm, read.Runs).Should().Be((0, ClockAlarm.None, false));
    }

    [Fact]
    public void remembers_that_advice_came_late() =>
        PanelClock.Read(At(Stage.Conveyed)! with { IssuedOn = Today.AddDays(15) }, Today.AddDays(40))!.Alarm.Should().Be(ClockAlarm.Overdue);

    [Fact]
    public void is_silent_about_a_patient_who_has_died() =>
        PanelClock.Read(At(Stage.PatientDied)!, Today.AddDays(40))!.Alarm.Should().Be(ClockAlarm.None);

    [Fact]
    public void does_not_begin_before_the_referral_is_complete() => PanelClock.Read(At(Stage.Submitted)!, Today).Should().BeNull();

    [Fact]
    public void keeps_its_laws_on_every_day_of_five_years()
    {
        for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2031, 1, 1); day = day.AddDays(1))
        {
            (PanelClock.AdviceDue(day).DayNumber - day.DayNumber).Should().Be(14);
            foreach (var (by, count) in new[] { (PanelClock.ConveyBy(day), 2), (PanelClock.AssessBy(day), 10) })
            {
                Patients.Calendar.WorkingDays.IsWorkingDay(by).Should().BeTrue();
                Enumerable.Range(1, by.DayNumber - day.DayNumber).Count(after => Patients.Calendar.WorkingDays.IsWorkingDay(day.AddDays(after))).Should().Be(count);
                NorwegianTime.Day(NorwegianTime.At(day, new TimeOnly(8, 0))).Should().Be(day);
            }

            PanelClock.ConveyBy(day.AddDays(1)).Should().BeOnOrAfter(PanelClock.ConveyBy(day), "who begins later is never due earlier");
        }
    }

    [Fact]
    public void gives_two_working_days_to_tell_the_patient_over_easter() =>
        // Wednesday 1 April 2026; Maundy Thursday, Good Friday and Easter Monday are holidays.
        PanelClock.ConveyBy(new DateOnly(2026, 4, 1)).Should().Be(new DateOnly(2026, 4, 8));

    [Fact]
    public void gives_a_hospital_ten_working_days_for_a_referral() =>
        PanelClock.AssessBy(new DateOnly(2026, 3, 3)).Should().Be(new DateOnly(2026, 3, 17));
}
