using TrialMatch.Panel.Reminders;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Reminders;

public class Reminders
{
    [Fact]
    public async Task of_the_clock_come_on_day_eight_and_eleven_and_when_it_is_late_each_once()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var id = await panel.PutAsync(Stage.Accepted);

        await At(panel, day: 7);
        (await panel.RemindersAsync(id)).Should().BeEmpty();
        await At(panel, day: 8);
        (await panel.RemindersAsync(id)).Should().Equal(ReminderKind.ClockDay8);
        await At(panel, day: 11);
        await At(panel, day: 11);
        (await panel.RemindersAsync(id)).Should().Equal(ReminderKind.ClockDay8, ReminderKind.ClockDay11);
        await At(panel, day: 15);
        (await panel.RemindersAsync(id)).Should().Equal(ReminderKind.ClockDay8, ReminderKind.ClockDay11, ReminderKind.AdviceOverdue);
    }

    [Fact]
    public async Task survive_a_restart_and_come_after_it_once_though_two_nodes_run()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var id = await panel.PutAsync(Stage.InAssessment);
        await panel.RestartAsync();

        panel.Clock.Now = Now.AddDays(20);
        await Task.WhenAll(panel.RunUntilQuietAsync(), panel.RunUntilQuietAsync());

        (await panel.RemindersAsync(id)).Should().BeEquivalentTo([ReminderKind.ClockDay8, ReminderKind.ClockDay11, ReminderKind.AdviceOverdue]);
    }

    [Fact]
    public async Task do_not_come_when_their_reason_has_gone()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var (issued, died, withdrawn) = (await panel.PutAsync(Stage.Conveyed), await panel.PutAsync(Stage.PatientDied), await panel.PutAsync(Stage.Withdrawn));

        await At(panel, day: 20);

        foreach (var id in new[] { issued, died, withdrawn })
            (await panel.RemindersAsync(id)).Should().BeEmpty();
    }

    [Fact]
    public async Task of_telling_the_patient_come_on_the_last_day_and_after_it()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var id = await panel.PutAsync(Stage.AdviceIssued);

        await At(panel, day: 2);
        (await panel.RemindersAsync(id)).Should().Equal(ReminderKind.ConveyanceDue);
        await At(panel, day: 3);
        (await panel.RemindersAsync(id)).Should().Equal(ReminderKind.ConveyanceDue, ReminderKind.ConveyanceOverdue);
    }

    [Fact]
    public async Task of_referrals_and_outcomes_come_to_those_that_are_open()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var id = await panel.PutAsync(Stage.FollowUp);

        await At(panel, day: 15);
        (await panel.RemindersAsync(id)).Should().Equal([ReminderKind.ReferralUnanswered], "of three referrals one is not assessed");
        await At(panel, day: 31);
        (await panel.RemindersAsync(id)).Count(kind => kind == ReminderKind.OutcomeMissing).Should().Be(5, "three referrals, an application and a work-up have no outcome");
    }

    [Fact]
    public void have_somebody_to_go_to_and_are_all_scheduled_by_something()
    {
        Enum.GetValues<ReminderKind>().Should().OnlyContain(kind => kind.For() != By.Nobody);

        To(Stage.FollowUp).Concat(To(Stage.ExternalConsult)).SelectMany(e => ReminderSchedule.Of(CaseId, e)).Select(scheduled => scheduled.Message.Kind)
            .Distinct().Should().BeEquivalentTo(Enum.GetValues<ReminderKind>());
    }

    [Theory]
    [InlineData(ReminderKind.ConsultationUnanswered, Stage.ExternalConsult, true)]
    [InlineData(ReminderKind.ConsultationUnanswered, Stage.InAssessment, false)]
    [InlineData(ReminderKind.DecisionMissing, Stage.Conveyed, true)]
    [InlineData(ReminderKind.DecisionMissing, Stage.DecisionRecorded, false)]
    [InlineData(ReminderKind.ClockDay8, Stage.InfoRequested, true)]
    public void look_at_how_the_case_stands(ReminderKind kind, Stage stage, bool raised)
    {
        var decision = RaiseReminder.Decide(new(CaseId, kind, ConsultationId, Today), Histories.At(stage), Now);

        decision.Events.Length.Should().Be(raised ? 1 : 0);
    }

    [Fact]
    public void are_raised_in_the_morning_of_norway()
    {
        var (_, at) = ReminderSchedule.Of(CaseId, new CaseAccepted(new DateOnly(2026, 3, 25), new DateOnly(2026, 4, 8), Contact, [], [])).First();

        at.Should().Be(new DateTimeOffset(2026, 4, 2, 6, 0, 0, TimeSpan.Zero), "summer time has begun meanwhile");
    }

    private static async Task At(PanelFixture panel, int day)
    {
        panel.Clock.Now = Now.AddDays(day);
        await panel.RunUntilQuietAsync();
    }
}
