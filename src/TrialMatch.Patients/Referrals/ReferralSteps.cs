using TrialMatch.Patients.Calendar;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Referrals;

/// <summary>What may happen to a referral that was sent.</summary>
/// <param name="On">On which day.</param>
public abstract record ReferralStep(DateOnly On);

/// <summary>The hospital received it.</summary>
public sealed record ReceiveReferral(DateOnly On) : ReferralStep(On);

/// <summary>The hospital will see the patient.</summary>
public sealed record AcceptReferral(DateOnly On, SealedText? Answer = null) : ReferralStep(On);

/// <summary>The hospital declines.</summary>
public sealed record DeclineReferral(DateOnly On, DeclineReason? Reason, SealedText? Answer = null) : ReferralStep(On);

/// <summary>The patient is screened.</summary>
public sealed record ScreenPatient(DateOnly On) : ReferralStep(On);

/// <summary>The patient enters the trial.</summary>
public sealed record IncludePatient(DateOnly On) : ReferralStep(On);

/// <summary>The patient cannot enter the trial.</summary>
public sealed record FailScreening(DateOnly On, ScreenFailure? Reason) : ReferralStep(On);

/// <summary>The referring doctor takes it back.</summary>
public sealed record WithdrawReferral(DateOnly On, WithdrawalReason? Reason) : ReferralStep(On);

/// <summary>Decides on every <see cref="ReferralStep"/>: which may follow which is one rule, and read best in one place.</summary>
public static class ReferralStepDecider
{
    /// <summary>Working days within which a hospital has to assess what it received (pasient- og brukerrettighetsloven § 2-2).</summary>
    public const int WorkingDaysToAssess = 10;

    /// <summary>The step is taken, if it may follow where the referral stands.</summary>
    public static Decision Decide(ReferralStep step, TrialReferral? referral, DateOnly today)
    {
        if (referral is null)
            return Decision.Refuse(Refused.NoSuchReferral, "There is no such referral.");
        if (!MayFollow(step, referral.Stage))
            return Decision.Refuse(Refused.NotAtThisStage, $"This cannot happen to a referral that is {referral.Stage}.");
        if (step.On > today)
            return Decision.Refuse(Refused.DayInTheFuture, "This cannot have happened in the future.");
        if (step.On < referral.On)
            return Decision.Refuse(Refused.DayTooEarly, "This cannot have happened before the step before it.");
        return step switch
        {
            ReceiveReferral => Decision.Of(new ReferralReceived(step.On, WorkingDays.After(step.On, WorkingDaysToAssess))),
            AcceptReferral accept => Decision.Of(new ReferralAccepted(step.On, accept.Answer)),
            DeclineReferral { Reason: { } reason } decline => Decision.Of(new ReferralDeclined(step.On, reason, decline.Answer)),
            ScreenPatient => Decision.Of(new PatientScreened(step.On)),
            IncludePatient => Decision.Of(new PatientIncluded(step.On)),
            FailScreening { Reason: { } reason } => Decision.Of(new ScreeningFailed(step.On, reason)),
            WithdrawReferral { Reason: { } reason } => Decision.Of(new ReferralWithdrawn(step.On, reason)),
            DeclineReferral or FailScreening or WithdrawReferral => Decision.Refuse(Refused.ReasonMissing, "Say why."),
            _ => throw new ArgumentException($"No rule for {step.GetType().Name}.", nameof(step)),
        };
    }

    private static bool MayFollow(ReferralStep step, ReferralStage stage) => step switch
    {
        ReceiveReferral => stage == ReferralStage.Sent,
        AcceptReferral or DeclineReferral => stage == ReferralStage.Received,
        ScreenPatient => stage == ReferralStage.Accepted,
        IncludePatient or FailScreening => stage == ReferralStage.Screened,
        _ => stage is ReferralStage.Sent or ReferralStage.Received or ReferralStage.Accepted or ReferralStage.Screened,
    };
}
