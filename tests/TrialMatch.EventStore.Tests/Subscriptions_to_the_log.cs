using System.Collections.Concurrent;
using Npgsql;

namespace TrialMatch.EventStore.Tests;

public class Subscriptions_to_the_log
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Counts every admission in a document per event, and remembers what it was told.</summary>
    private sealed class Admissions(string? refuses = null) : ISubscription
    {
        public ConcurrentQueue<IEvent> Seen { get; } = [];

        public string? Refuses { get; set; } = refuses;

        public string Name => nameof(Admissions);

        public IReadOnlyCollection<Type> EventTypes => [typeof(PatientAdmitted)];

        public Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token)
        {
            foreach (var e in page)
            {
                var patient = ((PatientAdmitted)e.Data).Patient;
                if (patient == Refuses)
                    throw new FormatException($"{patient} is not a patient.");
                operations.Store(new Doctor(e.Id, patient));
                Seen.Enqueue(e);
            }
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task are_told_of_each_event_in_order_and_remember_how_far_they_came()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync("p1", "p2");
        var subscription = new Admissions();
        await using (var daemon = new ProjectionDaemon(fixture.Store, subscription))
        {
            await daemon.StartAsync();
            await fixture.OpenWardAsync("p3");
            await daemon.WaitForNonStaleDataAsync(Patience);
            daemon.Subscriptions.Should().ContainSingle().Which.State.Should().Be(SubscriptionState.Running);
        }
        await fixture.OpenWardAsync("p4");
        await using (var daemon = new ProjectionDaemon(fixture.Store, subscription))
        {
            await daemon.StartAsync();
            await daemon.WaitForNonStaleDataAsync(Patience);
        }

        subscription.Seen.Select(e => ((PatientAdmitted)e.Data).Patient).Should().Equal("p1", "p2", "p3", "p4");
        (await fixture.ScalarAsync<long>("select last_seq_id from mt_event_progression where name = 'Admissions:All'")).Should().Be(7);
    }

    [Fact]
    public async Task miss_no_event_however_transactions_overlap()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var subscription = new Admissions();
        await using var daemon = new ProjectionDaemon(fixture.Store, subscription);
        await daemon.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer);
            for (var i = 0; i < 25; i++)
            {
                await using var connection = await fixture.DataSource.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                await AdmitAsync(connection, $"{writer}-{i}");
                for (var wait = random.Next(6); wait > 0; wait--)
                    await fixture.ScalarAsync<int>("select 1");
                if (random.Next(5) == 0)
                    await transaction.RollbackAsync();
                else
                    await transaction.CommitAsync();
            }
        })));
        await daemon.WaitForNonStaleDataAsync(Patience);

        subscription.Seen.Should().OnlyHaveUniqueItems(e => e.Id);
        subscription.Seen.Select(e => e.Position).Should().BeInAscendingOrder();
        subscription.Seen.Should().HaveCount((int)await fixture.ScalarAsync<long>("select count(*) from mt_events"));
    }

    [Fact]
    public async Task pause_at_an_event_they_cannot_take_after_all_before_it_and_name_it()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync("p1", "p2", "p3", "poison", "p5", "p6", "p7");
        var subscription = new Admissions(refuses: "poison");
        await using var daemon = new ProjectionDaemon(fixture.Store, subscription);
        await daemon.StartAsync();

        var wait = () => daemon.WaitForNonStaleDataAsync(Patience);

        (await wait.Should().ThrowAsync<InvalidOperationException>()).WithInnerException<FormatException>();
        var status = daemon.Subscriptions.Single();
        status.State.Should().Be(SubscriptionState.Paused);
        status.FailedEvent!.Data.Should().Be(new PatientAdmitted("poison"));
        status.FailedAt.Should().Be(status.FailedEvent.Position);
        (await DoctorsAsync(fixture)).Should().BeEquivalentTo("p1", "p2", "p3");

        subscription.Refuses = null;
        await daemon.StopAsync();
        await daemon.StartAsync();
        await daemon.WaitForNonStaleDataAsync(Patience);
        (await DoctorsAsync(fixture)).Should().HaveCount(7);
    }

    [Fact]
    public async Task pause_at_an_event_they_cannot_read_and_name_its_place()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var id = await fixture.OpenWardAsync("p1");
        await using var older = DocumentStore.For(fixture.DataSource, o => o.Events.AddEventType<WardOpened>());
        await using var daemon = new ProjectionDaemon(older, new Everything());
        await daemon.StartAsync();

        var wait = () => daemon.WaitForNonStaleDataAsync(Patience);

        (await wait.Should().ThrowAsync<InvalidOperationException>()).WithInnerException<UnknownEventTypeException>();
        var events = await fixture.EventsOfAsync(id);
        daemon.Subscriptions.Single().Should().BeEquivalentTo(
            new { State = SubscriptionState.Paused, FailedAt = events[1].Position, Position = events[0].Position });
    }

    [Fact]
    public async Task run_on_one_node_at_a_time_and_are_taken_over_when_it_stops()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        Admissions first = new(), second = new();
        await using var leader = new ProjectionDaemon(fixture.Store, first);
        await leader.StartAsync();
        await fixture.OpenWardAsync("p1");
        await leader.WaitForNonStaleDataAsync(Patience);
        await using var standby = new ProjectionDaemon(fixture.Store, second);
        await standby.StartAsync();
        await fixture.OpenWardAsync("p2");
        await leader.WaitForNonStaleDataAsync(Patience);
        second.Seen.Should().BeEmpty();

        await leader.StopAsync();
        await fixture.OpenWardAsync("p3");
        await standby.WaitForNonStaleDataAsync(Patience);

        first.Seen.Should().HaveCount(2);
        second.Seen.Select(e => e.Data).Should().Equal(new PatientAdmitted("p3"));
    }

    [Fact]
    public async Task are_taken_up_again_when_the_connection_of_the_leader_is_killed()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var subscription = new Admissions();
        await using var daemon = new ProjectionDaemon(fixture.Store, subscription);
        await daemon.StartAsync();
        await fixture.OpenWardAsync("p1");
        await daemon.WaitForNonStaleDataAsync(Patience);

        await fixture.ExecuteAsync(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 19797 and database = (select oid from pg_database where datname = current_database())");
        await fixture.OpenWardAsync("p2");
        await daemon.WaitForNonStaleDataAsync(Patience);

        subscription.Seen.Should().HaveCount(2);
    }

    [Fact]
    public async Task commit_nothing_for_a_leader_that_has_been_replaced()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var progression = new Progression(fixture.DataSource.CreateCommand, "Admissions");
        var start = await progression.LoadAsync(default);
        await CommitAsync("new leader");

        var late = () => CommitAsync("old leader");

        (await late.Should().ThrowAsync<ProgressionProgressOutOfOrderException>()).Which.Name.Should().Be("Admissions:All");
        (await DoctorsAsync(fixture)).Should().Equal("new leader");

        async Task CommitAsync(string name)
        {
            await using var session = fixture.Store.NewSession();
            session.Store(new Doctor(Guid.NewGuid(), name));
            session.Advance(progression.Advance(start, new EventPosition(10, 10)));
            await session.SaveChangesAsync(default);
        }
    }

    [Fact]
    public async Task keep_asynchronous_projections()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
            o.Projections.Add(new OccupancyProjection(), ProjectionLifecycle.Async));
        await using var daemon = new ProjectionDaemon(fixture.Store);
        await daemon.StartAsync();
        var open = await fixture.OpenWardAsync("p1", "p2");
        var closed = await fixture.OpenWardAsync("p1");
        await daemon.WaitForNonStaleDataAsync(Patience);
        await fixture.AppendAsync(open, new PatientDischarged("p2"));
        await fixture.AppendAsync(closed, new WardClosed());
        await daemon.WaitForNonStaleDataAsync(Patience);

        await using var session = fixture.Store.QuerySession();

        (await session.LoadAllAsync<Occupancy>().ToListAsync()).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Id = open, Patients = 1 });
        (await fixture.ScalarAsync<long>("select mt_version from mt_doc_occupancy")).Should().Be(4);
    }

    [Fact]
    public async Task hear_of_an_append_before_they_would_have_polled()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var listener = await fixture.DataSource.OpenConnectionAsync();
        await using (var listen = new NpgsqlCommand("listen mt_events", listener))
            await listen.ExecuteNonQueryAsync();

        await fixture.OpenWardAsync();

        (await listener.WaitAsync(Patience)).Should().BeTrue();
    }

    private sealed class Everything : ISubscription
    {
        public string Name => nameof(Everything);

        public Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token) =>
            Task.CompletedTask;
    }

    private static async Task AdmitAsync(NpgsqlConnection connection, string patient)
    {
        await using var append = new NpgsqlCommand(
            """
            select mt_append_events(gen_random_uuid(), null, null, false, array[gen_random_uuid()], array['patient_admitted'],
                                    array['x'], array[jsonb_build_object('patient', $1::text)], now(), null, null, null, null)
            """,
            connection);
        append.Parameters.Add(new NpgsqlParameter { Value = patient });
        await append.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyList<string>> DoctorsAsync(StoreFixture fixture)
    {
        await using var session = fixture.Store.QuerySession();
        return await session.LoadAllAsync<Doctor>().Select(d => d.Name).ToListAsync();
    }
}
