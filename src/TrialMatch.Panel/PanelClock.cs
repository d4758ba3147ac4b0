using TrialMatch.Patients.Calendar;

namespace TrialMatch.Panel;

/// <summary>The panel's limits of time. The day on which something begins is not counted.</summary>
public static class PanelClock
{
    /// <summary>Calendar days from a complete referral to the advice.</summary>
    public const int AdviceDays = 14;

    /// <summary>Days of the clock on which those concerned are warned.</summary>
    public static ImmutableArray<int> WarningDays { get; } = [8, 11];

    /// <summary>Working days from the advice until the patient has it.</summary>
    public const int ConveyWorkingDays = 2;

    /// <summary>Working days for a hospital to assess a referral.</summary>
    public const int ReferralWorkingDays = 10;

    /// <summary>Calendar days after which a decision or an outcome that nobody has recorded is asked for.</summary>
    public const int OutcomeDays = 30;

    /// <summary>The longest that a sealed link may be open, calendar days.</summary>
    public const int LinkDays = 14;

    /// <summary>The last day for the advice.</summary>
    public static DateOnly AdviceDue(DateOnly accepted) => accepted.AddDays(AdviceDays);

    /// <summary>The last day for telling the patient.</summary>
    public static DateOnly ConveyBy(DateOnly issued) => WorkingDays.After(issued, ConveyWorkingDays);

    /// <summary>The last day for assessing a referral.</summary>
    public static DateOnly AssessBy(DateOnly referred) => WorkingDays.After(referred, ReferralWorkingDays);

    /// <summary>How the clock of a case stands on a day; <see langword="null"/> before it begins.</summary>
    public static ClockReading? Read(PanelCase @case, DateOnly today)
    {
        if (@case is not { AcceptedOn: { } began, Due: { } due })
            return null;
        var runs = Stages.OnTheClock.Contains(@case.Stage);
        var at = @case.IssuedOn ?? today;
        var day = at.DayNumber - began.DayNumber;
        var alarm = !runs && @case.IssuedOn is null ? ClockAlarm.None
            : at > due ? ClockAlarm.Overdue
            : !runs ? ClockAlarm.None
            : day >= WarningDays[1] ? ClockAlarm.SecondWarning
            : day >= WarningDays[0] ? ClockAlarm.FirstWarning
            : ClockAlarm.None;
        return new ClockReading(day, due, runs, alarm)
        {
            WaitsForInformation = @case.Stage == Stage.InfoRequested,
            WaitsForConsultation = @case.Stage == Stage.ExternalConsult,
        };
    }
}

/// <summary>How urgent a case is.</summary>
public enum ClockAlarm
{
    /// <summary>In time.</summary>
    None,

    /// <summary>Day 8 or later.</summary>
    FirstWarning,

    /// <summary>Day 11 or later.</summary>
    SecondWarning,

    /// <summary>After the last day.</summary>
    Overdue,
}

/// <summary>The clock of a case.</summary>
/// <param name="Day">Calendar days since it began.</param>
/// <param name="Due">The last day for the advice.</param>
/// <param name="Runs">Whether it runs; it stops when the advice is issued or the case ends.</param>
/// <param name="Alarm">How urgent it is; of a case with advice, whether that was late.</param>
public sealed record ClockReading(int Day, DateOnly Due, bool Runs, ClockAlarm Alarm)
{
    /// <summary>Whether the doctor is waited for; the clock runs all the same.</summary>
    public bool WaitsForInformation { get; init; }

    /// <summary>Whether an expert outside the panel is waited for; the clock runs all the same.</summary>
    public bool WaitsForConsultation { get; init; }
}
