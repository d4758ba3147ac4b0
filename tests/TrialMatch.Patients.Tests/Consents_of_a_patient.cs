using TrialMatch.Patients.Consents;
using static TrialMatch.Patients.Tests.Deciding;
using static TrialMatch.Patients.Tests.PatientsFixture;

namespace TrialMatch.Patients.Tests;

public sealed class Consents_of_a_patient
{
    private static readonly ConsentGiven Given = new(ConsentPurpose.Referral, Today.AddDays(-3));

    [Fact]
    public void hold_from_their_day_on() => GiveConsentDecider.Decide(new GiveConsent(ConsentPurpose.Referral, Today), Opened(), Today)
        .ShouldBe(new ConsentGiven(ConsentPurpose.Referral, Today));

    [Fact]
    public void are_given_for_one_purpose_at_a_time() => GiveConsentDecider.Decide(new GiveConsent(ConsentPurpose.Research, Today), Opened(Given), Today)
        .ShouldBe(new ConsentGiven(ConsentPurpose.Research, Today));

    [Fact]
    public void are_given_once() => GiveConsentDecider.Decide(new GiveConsent(ConsentPurpose.Referral, Today), Opened(Given), Today).ShouldBeRefused(Refused.AlreadyConsented);

    [Fact]
    public void are_not_given_in_the_future() =>
        GiveConsentDecider.Decide(new GiveConsent(ConsentPurpose.Referral, Today.AddDays(1)), Opened(), Today).ShouldBeRefused(Refused.DayInTheFuture);

    [Fact]
    public void of_nobody_are_not_given() => GiveConsentDecider.Decide(new GiveConsent(ConsentPurpose.Referral, Today), null, Today).ShouldBeRefused(Refused.NoSuchPatient);

    [Fact]
    public void are_withdrawn_and_may_be_given_again()
    {
        Withdraw(Today, Given).ShouldBe(new ConsentWithdrawn(ConsentPurpose.Referral, Today));
        GiveConsentDecider.Decide(
            new GiveConsent(ConsentPurpose.Referral, Today), Opened(Given, new ConsentWithdrawn(ConsentPurpose.Referral, Today)), Today).Refusal.Should().BeNull();
    }

    [Fact]
    public void are_not_withdrawn_when_there_are_none() => Withdraw(Today).ShouldBeRefused(Refused.NoConsent);

    [Fact]
    public void are_not_withdrawn_before_they_were_given() => Withdraw(Today.AddDays(-4), Given).ShouldBeRefused(Refused.DayTooEarly);

    [Fact]
    public void are_not_withdrawn_in_the_future() => Withdraw(Today.AddDays(1), Given).ShouldBeRefused(Refused.DayInTheFuture);

    [Fact]
    public void of_nobody_are_not_withdrawn() =>
        WithdrawConsentDecider.Decide(new WithdrawConsent(ConsentPurpose.Referral, Today), null, Today).ShouldBeRefused(Refused.NoSuchPatient);

    private static Decision Withdraw(DateOnly on, params object[] events) =>
        WithdrawConsentDecider.Decide(new WithdrawConsent(ConsentPurpose.Referral, on), Opened(events), Today);
}
