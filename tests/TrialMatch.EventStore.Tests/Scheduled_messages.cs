using System.Diagnostics;

namespace TrialMatch.EventStore.Tests;

public class Scheduled_messages
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private sealed record MakeRounds(string Doctor);

    private sealed record TakeNap(string Doctor);

    [Fact]
    public async Task are_told_once_when_their_time_has_come_and_not_before()
    {
        await using var fixture = await CreateAsync();
        await ScheduleAsync(fixture, "early", inHours: 1);
        await ScheduleAsync(fixture, "late", inHours: 3);
        await using var first = new ProjectionDaemon(fixture.Store);
        await using var second = new ProjectionDaemon(fixture.Store);
        await Task.WhenAll(first.StartAsync(), second.StartAsync());

        fixture.Clock.Now += TimeSpan.FromHours(2);
        await UntilAsync(async () => (await DoctorsAsync(fixture)).Contains("early"));
        (await first.Operations.FetchScheduledAsync()).Should().ContainSingle().Which.Type.Should().Be("make_rounds");
        fixture.Clock.Now += TimeSpan.FromHours(2);
        await UntilAsync(async () => (await second.Operations.FetchScheduledAsync()).Count == 0);

        (await DoctorsAsync(fixture)).Should().BeEquivalentTo("early", "late");
        (await fixture.LogAsync()).Select(e => (e.CorrelationId, e.Data)).Should().Equal(
            ("request early", new PatientAdmitted("early")), ("request late", new PatientAdmitted("late")));
    }

    [Fact]
    public async Task can_be_moved_and_called_off()
    {
        await using var fixture = await CreateAsync();
        var moved = await ScheduleAsync(fixture, "too early", inHours: 1);
        var calledOff = await ScheduleAsync(fixture, "never", inHours: 1);
        await ScheduleAsync(fixture, "right", inHours: 0, moved);
        await using (var session = fixture.Store.LightweightSession())
        {
            session.Unschedule(calledOff);
            session.Schedule(new MakeRounds("of a session that is not saved"), fixture.Clock.Now);
            session.Schedule(new MakeRounds("soon"), fixture.Clock.Now, moved);
        }
        await using var canceller = fixture.Store.LightweightSession();
        canceller.Unschedule(calledOff);
        await canceller.SaveChangesAsync();
        await using var daemon = new ProjectionDaemon(fixture.Store);
        await daemon.StartAsync();
        fixture.Clock.Now += TimeSpan.FromHours(2);

        await UntilAsync(async () => (await daemon.Operations.FetchScheduledAsync()).Count == 0);

        (await DoctorsAsync(fixture)).Should().Equal("right");
    }

    [Fact]
    public async Task that_fail_are_told_again_then_given_up_and_wait_for_an_operator()
    {
        await using var fixture = await CreateAsync();
        var id = await ScheduleAsync(fixture, "away", inHours: 0);
        await using var daemon = new ProjectionDaemon(fixture.Store);
        await daemon.StartAsync();
        await UntilAsync(async () =>
        {
            fixture.Clock.Now += TimeSpan.FromHours(1);
            return (await daemon.Operations.FetchScheduledAsync()).Single().Failure is not null;
        });

        var failed = (await daemon.Operations.FetchScheduledAsync()).Single();
        failed.Attempts.Should().Be(3);
        failed.Failure.Should().Be("FormatException: The doctor is away.");
        (await DoctorsAsync(fixture)).Should().BeEmpty("what a failed handler wrote is not committed");
        await ScheduleAsync(fixture, "back", inHours: 0, id);
        await daemon.Operations.RescheduleAsync(id, fixture.Clock.Now);
        await UntilAsync(async () => (await daemon.Operations.FetchScheduledAsync()).Count == 0);
        (await DoctorsAsync(fixture)).Should().Equal("back");
    }

    [Fact]
    public async Task must_have_a_handler()
    {
        await using var fixture = await CreateAsync();
        await using var session = fixture.Store.LightweightSession();

        var schedule = () => session.Schedule(new TakeNap("Berg"), fixture.Clock.Now);

        schedule.Should().Throw<ArgumentException>().WithMessage("*TakeNap*has no handler*");
    }

    private static Task<StoreFixture> CreateAsync() => StoreFixture.CreateAsync(o =>
    {
        o.Schedule.Retry = new SubscriptionRetry(2, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));
        o.Schedule.Handle<MakeRounds>((rounds, session, _) =>
        {
            session.Store(new Doctor(Guid.NewGuid(), rounds.Doctor));
            session.Events.Append(Guid.NewGuid(), new PatientAdmitted(rounds.Doctor));
            return rounds.Doctor == "away" ? throw new FormatException("The doctor is away.") : Task.CompletedTask;
        });
    });

    private static async Task<Guid> ScheduleAsync(StoreFixture fixture, string doctor, int inHours, Guid? id = null)
    {
        await using var session = fixture.Store.LightweightSession();
        session.CorrelationId = $"request {doctor}";
        var message = session.Schedule(new MakeRounds(doctor), fixture.Clock.Now.AddHours(inHours), id);
        await session.SaveChangesAsync();
        return message;
    }

    private static async Task<IReadOnlyList<string>> DoctorsAsync(StoreFixture fixture)
    {
        await using var session = fixture.Store.QuerySession();
        return await session.LoadAllAsync<Doctor>().Select(d => d.Name).ToListAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            if (clock.Elapsed > Patience)
                throw new TimeoutException("It did not come about.");
        }
    }
}
