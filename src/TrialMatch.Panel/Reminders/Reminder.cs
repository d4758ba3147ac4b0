namespace TrialMatch.Panel.Reminders;

/// <summary>What somebody is reminded of.</summary>
public enum ReminderKind
{
    /// <summary>Day 8 of the clock.</summary>
    ClockDay8,

    /// <summary>Day 11 of the clock.</summary>
    ClockDay11,

    /// <summary>The advice is late.</summary>
    AdviceOverdue,

    /// <summary>A consultation ended without an answer.</summary>
    ConsultationUnanswered,

    /// <summary>Today is the last day for telling the patient.</summary>
    ConveyanceDue,

    /// <summary>The patient has not been told in time.</summary>
    ConveyanceOverdue,

    /// <summary>Nobody has recorded what was decided.</summary>
    DecisionMissing,

    /// <summary>The hospital has not assessed a referral in time.</summary>
    ReferralUnanswered,

    /// <summary>Nobody has recorded what came of a follow-up.</summary>
    OutcomeMissing,
}

/// <summary>Whom a reminder is for, and whether there is still reason for it.</summary>
public static class ReminderKinds
{
    /// <summary>Who is reminded.</summary>
    public static By For(this ReminderKind kind) => kind switch
    {
        ReminderKind.ClockDay8 or ReminderKind.ClockDay11 or ReminderKind.AdviceOverdue => By.Coordinator | By.Leader | By.Assessor,
        ReminderKind.ConsultationUnanswered => By.Coordinator | By.Assessor,
        ReminderKind.ConveyanceDue or ReminderKind.ConveyanceOverdue or ReminderKind.DecisionMissing or ReminderKind.OutcomeMissing => By.CaseDoctor,
        ReminderKind.ReferralUnanswered => By.CaseDoctor | By.SiteCoordinator,
    };

    /// <summary>Whether what it reminds of is still to be done.</summary>
    public static bool IsDue(this ReminderKind kind, PanelCase @case, Guid? about) => kind switch
    {
        ReminderKind.ClockDay8 or ReminderKind.ClockDay11 or ReminderKind.AdviceOverdue => Stages.OnTheClock.Contains(@case.Stage),
        ReminderKind.ConsultationUnanswered => @case.Stage == Stage.ExternalConsult && @case.OpenConsultation?.Id == about,
        ReminderKind.ConveyanceDue or ReminderKind.ConveyanceOverdue => @case.Stage == Stage.AdviceIssued,
        ReminderKind.DecisionMissing => @case.Stage == Stage.Conveyed,
        ReminderKind.ReferralUnanswered => @case.Stage == Stage.FollowUp
            && @case.FollowUps.Any(followUp => followUp.Id == about && followUp.Step == Aftercare.FollowUpStep.Referred),
        ReminderKind.OutcomeMissing => @case.Stage == Stage.FollowUp && @case.FollowUps.Any(followUp => followUp.Id == about && !followUp.IsOver),
    };
}

/// <summary>A reminder that waits for its time.</summary>
/// <param name="Case">The case.</param>
/// <param name="Kind">Of what.</param>
/// <param name="About">The follow-up or consultation, if it is about one.</param>
/// <param name="Due">The day by which it is to be done.</param>
public sealed record RemindOfCase(Guid Case, ReminderKind Kind, Guid? About, DateOnly Due);
