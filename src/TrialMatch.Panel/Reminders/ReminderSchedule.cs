namespace TrialMatch.Panel.Reminders;

/// <summary>Which reminders an event leads to.</summary>
public static class ReminderSchedule
{
    /// <summary>People are reminded when the working day begins.</summary>
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>The reminders with their times; a reminder whose reason has gone by then is dropped.</summary>
    public static IEnumerable<(RemindOfCase Message, DateTimeOffset At)> Of(Guid @case, object @event) => @event switch
    {
        CaseAccepted e =>
        [
            On(@case, ReminderKind.ClockDay8, null, e.Due, e.On.AddDays(PanelClock.WarningDays[0])),
            On(@case, ReminderKind.ClockDay11, null, e.Due, e.On.AddDays(PanelClock.WarningDays[1])),
            On(@case, ReminderKind.AdviceOverdue, null, e.Due, e.Due.AddDays(1)),
        ],
        ConsultationRequested e => [On(@case, ReminderKind.ConsultationUnanswered, e.Id, e.EndsOn, e.EndsOn.AddDays(1))],
        CaseAdviceIssued e =>
        [
            On(@case, ReminderKind.ConveyanceDue, null, e.ConveyBy, e.ConveyBy),
            On(@case, ReminderKind.ConveyanceOverdue, null, e.ConveyBy, e.ConveyBy.AddDays(1)),
        ],
        AdviceConveyed e => [After(@case, ReminderKind.DecisionMissing, null, e.On)],
        CaseReferredToTrial e =>
        [
            On(@case, ReminderKind.ReferralUnanswered, e.Id, e.AssessBy, e.AssessBy.AddDays(1)),
            After(@case, ReminderKind.OutcomeMissing, e.Id, e.On),
        ],
        CaseAccessApplied e => [After(@case, ReminderKind.OutcomeMissing, e.Id, e.On)],
        CaseWorkUpOrdered e => [After(@case, ReminderKind.OutcomeMissing, e.Id, e.On)],
        _ => [],
    };

    private static (RemindOfCase, DateTimeOffset) After(Guid @case, ReminderKind kind, Guid? about, DateOnly begun) =>
        On(@case, kind, about, begun.AddDays(PanelClock.OutcomeDays), begun.AddDays(PanelClock.OutcomeDays));

    private static (RemindOfCase, DateTimeOffset) On(Guid @case, ReminderKind kind, Guid? about, DateOnly due, DateOnly day) =>
        (new RemindOfCase(@case, kind, about, due), NorwegianTime.At(day, Morning));
}
