using TrialMatch.Patients.Erasure;
using static TrialMatch.Patients.Tests.Deciding;

namespace TrialMatch.Patients.Tests;

public sealed class Asking_for_erasure
{
    private static readonly ErasureRequested Requested = new("berg", ErasureReason.PatientsRequest);

    [Fact]
    public void waits_for_a_second_person() => RequestErasureDecider.Decide(new RequestErasure("berg", ErasureReason.PatientsRequest), Opened()).ShouldBe(Requested);

    [Fact]
    public void is_done_once() =>
        RequestErasureDecider.Decide(new RequestErasure("moe", ErasureReason.Ordered), Opened(Requested)).ShouldBeRefused(Refused.ErasureAlreadyRequested);

    [Fact]
    public void is_approved_by_somebody_else() => ApproveErasureDecider.Decide(new ApproveErasure("moe"), Opened(Requested)).ShouldBe(new PatientErased("moe"));

    [Theory]
    [InlineData("berg")]
    [InlineData("BERG")]
    [InlineData(" berg ")]
    public void is_not_approved_by_who_asked(string subject) =>
        ApproveErasureDecider.Decide(new ApproveErasure(subject), Opened(Requested)).ShouldBeRefused(Refused.SecondPersonNeeded);

    [Fact]
    public void comes_first() => ApproveErasureDecider.Decide(new ApproveErasure("moe"), Opened()).ShouldBeRefused(Refused.ErasureNotRequested);

    [Fact]
    public void may_be_declined_or_taken_back_and_done_again()
    {
        DeclineErasureDecider.Decide(new DeclineErasure("moe"), Opened(Requested)).ShouldBe(new ErasureDeclined("moe"));
        DeclineErasureDecider.Decide(new DeclineErasure("moe"), Opened()).ShouldBeRefused(Refused.ErasureNotRequested);
        ApproveErasureDecider.Decide(new ApproveErasure("moe"), Opened(Requested, new ErasureDeclined("moe"))).ShouldBeRefused(Refused.ErasureNotRequested);
        RequestErasureDecider.Decide(new RequestErasure("berg", ErasureReason.Ordered), Opened(Requested, new ErasureDeclined("moe"))).Refusal.Should().BeNull();
    }

    [Fact]
    public void of_nobody_or_twice_is_refused()
    {
        var erased = Opened(Requested, new PatientErased("moe"));

        RequestErasureDecider.Decide(new RequestErasure("berg", ErasureReason.Ordered), null).ShouldBeRefused(Refused.NoSuchPatient);
        RequestErasureDecider.Decide(new RequestErasure("berg", ErasureReason.Ordered), erased).ShouldBeRefused(Refused.NoSuchPatient);
        ApproveErasureDecider.Decide(new ApproveErasure("berg"), erased).ShouldBeRefused(Refused.NoSuchPatient);
        DeclineErasureDecider.Decide(new DeclineErasure("moe"), erased).ShouldBeRefused(Refused.NoSuchPatient);
    }
}
