using System.Globalization;
using TrialMatch.Matching.Trials;
using TrialMatch.Patients.Consents;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Referrals;
using static TrialMatch.Patients.Tests.Deciding;
using static TrialMatch.Patients.Tests.PatientsFixture;

namespace TrialMatch.Patients.Tests;

public sealed class Referring_a_patient
{
    private static readonly Guid Referral = new("10000000-0000-4000-8000-000000000001"), Kari = new("10000000-0000-4000-8000-000000000002");

    private static readonly ConsentGiven Consent = new(ConsentPurpose.Referral, Today);

    private static readonly ReferralSent Sent = new()
    {
        Patient = Kari,
        Trial = "NCT01234567",
        Site = "no-974795930",
        By = "hansen",
        On = new DateOnly(2026, 3, 30),
        FactsVersion = 7,
    };

    private static readonly ReferralReceived Received = new(new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 17));

    private static readonly ReferralAccepted Accepted = new(new DateOnly(2026, 4, 10), null);

    private static readonly PatientScreened Screened = new(new DateOnly(2026, 4, 20));

    [Fact]
    public void begins_a_referral_and_lets_the_patients_history_know() => Send(Command, Opened(Consent))
        .ShouldBe(Sent with { On = Today }, new PatientReferred(Referral, "NCT01234567", "no-974795930", Today));

    [Fact]
    public void needs_the_patients_consent()
    {
        Send(Command, Opened()).ShouldBeRefused(Refused.ConsentMissing);
        Send(Command, Opened(new ConsentGiven(ConsentPurpose.Research, Today))).ShouldBeRefused(Refused.ConsentMissing);
        Send(Command, Opened(Consent, new ConsentWithdrawn(ConsentPurpose.Referral, Today))).ShouldBeRefused(Refused.ConsentMissing);
    }

    [Theory]
    [InlineData(RecruitmentStatus.Recruiting, true)]
    [InlineData(RecruitmentStatus.ByInvitation, true)]
    [InlineData(RecruitmentStatus.Planned, false)]
    [InlineData(RecruitmentStatus.Unknown, false)]
    [InlineData(RecruitmentStatus.Full, false)]
    [InlineData(RecruitmentStatus.Closed, false)]
    public void needs_a_hospital_that_recruits(RecruitmentStatus status, bool sent) =>
        (Send(Command with { SiteStatus = status }, Opened(Consent)).Refusal?.Why).Should().Be(sent ? null : Refused.SiteNotOpen);

    [Fact]
    public void happens_once_for_a_trial_until_the_referral_has_ended()
    {
        var referred = new PatientReferred(Referral, "NCT01234567", "no-1", Today);

        Send(Command, Opened(Consent, referred)).ShouldBeRefused(Refused.AlreadyReferred);
        Send(Command, Opened(Consent, referred, new PatientReferralEnded(Referral, "NCT01234567", ReferralStage.Declined, Today))).Refusal.Should().BeNull();
    }

    [Fact]
    public void is_not_done_in_advance_nor_for_nobody()
    {
        Send(Command with { On = Today.AddDays(1) }, Opened(Consent)).ShouldBeRefused(Refused.DayInTheFuture);
        Send(Command, null).ShouldBeRefused(Refused.NoSuchPatient);
    }

    [Theory]
    [InlineData("2026-03-31", "2026-04-17")] // Easter and its four holidays lie between
    [InlineData("2026-05-12", "2026-05-28")] // Ascension, and Whit Monday
    [InlineData("2026-11-20", "2026-12-04")]
    public void gives_the_hospital_ten_working_days_from_its_receipt(string received, string due)
    {
        var (on, by) = (DateOnly.Parse(received, CultureInfo.InvariantCulture), DateOnly.Parse(due, CultureInfo.InvariantCulture));

        ReferralStepDecider.Decide(new ReceiveReferral(on), GivenReferral(Sent), Today).ShouldBe(new ReferralReceived(on, by));
    }

    [Fact]
    public void is_late_when_the_days_are_over()
    {
        var received = GivenReferral(Sent, Received)!;

        received.IsLate(new DateOnly(2026, 4, 17)).Should().BeFalse();
        received.IsLate(new DateOnly(2026, 4, 18)).Should().BeTrue();
        GivenReferral(Sent, Received, Accepted)!.IsLate(Today).Should().BeFalse();
        GivenReferral(Sent, Received, Accepted with { On = new DateOnly(2026, 4, 20) })!.IsLate(Today).Should().BeTrue("it was assessed too late");
        GivenReferral(Sent, Received, new ReferralWithdrawn(new DateOnly(2026, 4, 2), WithdrawalReason.Died))!.IsLate(Today).Should().BeFalse();
    }

    [Fact]
    public void ends_in_the_trial()
    {
        Step(new AcceptReferral(Accepted.On), Sent, Received).ShouldBe(Accepted);
        Step(new ScreenPatient(Screened.On), Sent, Received, Accepted).ShouldBe(Screened);
        Step(new IncludePatient(Screened.On), Sent, Received, Accepted, Screened).ShouldBe(new PatientIncluded(Screened.On));
        GivenReferral(Sent, Received, Accepted, Screened, new PatientIncluded(Screened.On))!.Ended.Should().BeTrue();
    }

    [Fact]
    public void ends_with_a_reason_where_it_ends_with_a_no()
    {
        var day = Screened.On;

        Step(new DeclineReferral(day, DeclineReason.NoCapacity), Sent, Received).ShouldBe(new ReferralDeclined(day, DeclineReason.NoCapacity, null));
        Step(new FailScreening(day, ScreenFailure.Deteriorated), Sent, Received, Accepted, Screened).ShouldBe(new ScreeningFailed(day, ScreenFailure.Deteriorated));
        Step(new WithdrawReferral(day, WithdrawalReason.Died), Sent).ShouldBe(new ReferralWithdrawn(day, WithdrawalReason.Died));
        Step(new DeclineReferral(day, null), Sent, Received).ShouldBeRefused(Refused.ReasonMissing);
        Step(new FailScreening(day, null), Sent, Received, Accepted, Screened).ShouldBeRefused(Refused.ReasonMissing);
        Step(new WithdrawReferral(day, null), Sent).ShouldBeRefused(Refused.ReasonMissing);
    }

    public static TheoryData<int, string> Stages()
    {
        var allowed = new TheoryData<int, string>();
        (int Stage, string[] Steps)[] table =
        [
            (0, ["ReceiveReferral", "WithdrawReferral"]),
            (1, ["AcceptReferral", "DeclineReferral", "WithdrawReferral"]),
            (2, ["ScreenPatient", "WithdrawReferral"]),
            (3, ["IncludePatient", "FailScreening", "WithdrawReferral"]),
            (4, []),
        ];
        foreach (var (stage, steps) in table)
            allowed.Add(stage, string.Join(' ', steps));
        return allowed;
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void goes_step_by_step(int stage, string allowed)
    {
        object[] path = [Sent, Received, Accepted, Screened, new PatientIncluded(Screened.On)];
        ReferralStep[] steps =
        [
            new ReceiveReferral(Today), new AcceptReferral(Today), new DeclineReferral(Today, DeclineReason.Other), new ScreenPatient(Today),
            new IncludePatient(Today), new FailScreening(Today, ScreenFailure.Other), new WithdrawReferral(Today, WithdrawalReason.Other),
        ];

        foreach (var step in steps)
        {
            var decision = ReferralStepDecider.Decide(step, GivenReferral(path[..(stage + 1)]), Today);
            (decision.Refusal?.Why).Should().Be(allowed.Split(' ').Contains(step.GetType().Name) ? null : Refused.NotAtThisStage, step.ToString());
        }
    }

    [Fact]
    public void goes_forward_in_time()
    {
        Step(new ReceiveReferral(Sent.On.AddDays(-1)), Sent).ShouldBeRefused(Refused.DayTooEarly);
        Step(new ReceiveReferral(Today.AddDays(1)), Sent).ShouldBeRefused(Refused.DayInTheFuture);
        Step(new ReceiveReferral(Today)).ShouldBeRefused(Refused.NoSuchReferral);
    }

    [Fact]
    public void leaves_nothing_when_the_patient_is_forgotten() => GivenReferral(Sent, Received, new ReferredPatientErased()).Should().BeNull();

    private static SendReferral Command => new()
    {
        Referral = Referral,
        Patient = Kari,
        Trial = Sent.Trial,
        Site = Sent.Site,
        SiteStatus = RecruitmentStatus.Recruiting,
        By = "hansen",
        On = Today,
        FactsVersion = 7,
    };

    private static Decision Send(SendReferral command, Patient? patient) => SendReferralDecider.Decide(command, patient, Today);

    private static Decision Step(ReferralStep step, params object[] before) => ReferralStepDecider.Decide(step, GivenReferral(before), Today);
}
