using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Referrals;

namespace TrialMatch.Patients.Tests;

/// <summary>What has happened, what is asked for, and what comes of it.</summary>
internal static class Deciding
{
    public static Patient? Given(params object[] events) => events.Aggregate((Patient?)null, Patient.Evolve);

    public static Patient Opened(params object[] events) => Given([new ProfileOpened("hansen", null, ProfileOrigin.Line), .. events])!;

    public static TrialReferral? GivenReferral(params object[] events) =>
        events.Aggregate((TrialReferral?)null, (state, e) => TrialReferral.Evolve(state, Guid.Empty, e));

    public static void ShouldBe(this Decision decision, params object[] events)
    {
        decision.Refusal.Should().BeNull();
        decision.Events.Should().Equal(events);
    }

    public static void ShouldBeRefused(this Decision decision, Refused why)
    {
        decision.Events.Should().BeEmpty();
        decision.Refusal.Should().NotBeNull();
        decision.Refusal!.Why.Should().Be(why);
        decision.Refusal.Reason.Should().EndWith(".");
    }
}
