using System.Collections.Concurrent;

namespace TrialMatch.EventStore.Tests;

public class Operating_a_subscription
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private sealed class Greetings : ISubscription
    {
        public ConcurrentQueue<string> Greeted { get; } = [];

        public volatile string? Refuses;

        public string Name => nameof(Greetings);

        public IReadOnlyCollection<Type> EventTypes => [typeof(PatientAdmitted)];

        public Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token)
        {
            foreach (var patient in page.Select(e => ((PatientAdmitted)e.Data).Patient))
            {
                if (patient == Refuses)
                    throw new FormatException($"Cannot greet {patient}.");
                operations.Store(new Doctor(Guid.NewGuid(), patient));
                Greeted.Enqueue(patient);
            }
            return Task.CompletedTask;
        }
    }

    /// <summary>Occupancy that cannot be kept while it refuses a patient.</summary>
    private sealed class FussyProjection : SingleStreamProjection<Occupancy>
    {
        public FussyProjection() => IncludeType<IWardEvent>();

        public volatile string? Refuses;

        public override Occupancy? Evolve(Occupancy? snapshot, IEvent @event) => @event.Data switch
        {
            WardOpened opened => new Occupancy(@event.StreamId, opened.Kind, 0, @event.Timestamp),
            PatientAdmitted admitted when admitted.Patient == Refuses => throw new FormatException($"No bed for {admitted.Patient}."),
            PatientAdmitted => snapshot! with { Patients = snapshot.Patients + 1 },
            _ => snapshot,
        };
    }

    [Fact]
    public async Task shows_on_every_node_where_and_why_it_is_paused_and_lets_it_try_again()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var subscription = new Greetings { Refuses = "p2" };
        await using var daemon = await PausedAsync(fixture, subscription, "p1", "p2", "p3");
        await using var elsewhere = new ProjectionDaemon(fixture.Store, new Greetings());

        var progress = (await elsewhere.Operations.FetchProgressAsync()).Single();
        progress.Name.Should().Be("Greetings");
        progress.Position.Sequence.Should().Be(2);
        progress.Pause!.At!.Value.Sequence.Should().Be(3);
        progress.Pause.Reason.Should().Be("FormatException: Cannot greet p2.");
        progress.Should().BeEquivalentTo(new { Lag = 2, IsServed = true });
        subscription.Refuses = null;
        await elsewhere.Operations.ResumeAsync("Greetings");
        await daemon.WaitForNonStaleDataAsync(Patience);

        subscription.Greeted.Should().EndWith(["p2", "p3"]);
        (await elsewhere.Operations.FetchProgressAsync()).Single().Pause.Should().BeNull();
        var again = () => elsewhere.Operations.ResumeAsync("Greetings");
        await again.Should().ThrowAsync<InvalidOperationException>().WithMessage("*not paused*");
        var unknown = () => elsewhere.Operations.ResumeAsync("Greeting");
        await unknown.Should().ThrowAsync<ArgumentException>().WithMessage("*there are: Greetings*");
    }

    [Fact]
    public async Task skips_an_event_into_the_dead_letters_and_replays_it_later()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var subscription = new Greetings { Refuses = "p2" };
        await using var daemon = await PausedAsync(fixture, subscription, "p1", "p2", "p3");

        var letter = await daemon.Operations.SkipAsync("Greetings", by: "operator");
        await daemon.WaitForNonStaleDataAsync(Patience);

        (await DoctorsAsync(fixture)).Should().BeEquivalentTo("p1", "p3");
        (await daemon.Operations.FetchDeadLettersAsync()).Should().Equal(letter);
        letter.Should().BeEquivalentTo(new { EventSequence = 3, ExceptionMessage = "FormatException: Cannot greet p2.", SkippedBy = "operator" });
        var early = () => daemon.Operations.ReplayAsync(letter.Id);
        (await early.Should().ThrowAsync<ApplyEventException>().WithMessage("\"Greetings\" failed at event*Cannot greet p2.")).WithInnerException<FormatException>();
        subscription.Refuses = null;
        await daemon.Operations.ReplayAsync(letter.Id);

        (await DoctorsAsync(fixture)).Should().BeEquivalentTo("p1", "p2", "p3");
        (await daemon.Operations.FetchDeadLettersAsync("Greetings")).Should().BeEmpty();
    }

    [Fact]
    public async Task skips_an_event_that_cannot_even_be_read()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync("p1");
        await fixture.AppendAsync(Guid.NewGuid(), new DoorPainted("blue"));
        await fixture.OpenWardAsync("p2");
        await using var older = DocumentStore.For(fixture.DataSource, o =>
        {
            o.Events.AddEventType<WardOpened>().AddEventType<PatientAdmitted>();
            o.Projections.Subscribe(new Everything());
        });
        await using var daemon = new ProjectionDaemon(older);
        await daemon.StartAsync();
        var wait = () => daemon.WaitForNonStaleDataAsync(Patience);
        await wait.Should().ThrowAsync<InvalidOperationException>();

        await daemon.Operations.SkipAsync("Everything");

        await daemon.WaitForNonStaleDataAsync(Patience);
    }

    [Fact]
    public async Task rebuilds_a_projection_with_the_event_that_it_had_skipped()
    {
        var projection = new FussyProjection { Refuses = "p2" };
        await using var fixture = await StoreFixture.CreateAsync(o => o.Projections.Add(projection, ProjectionLifecycle.Async));
        await using var daemon = await PausedAsync(fixture, null, "p1", "p2", "p3");
        var letter = await daemon.Operations.SkipAsync("FussyProjection");
        await daemon.WaitForNonStaleDataAsync(Patience);
        await daemon.RebuildProjectionAsync("FussyProjection");
        (await PatientsAsync()).Should().Be(2, "a rebuild skips what was skipped");
        var early = () => daemon.Operations.ReplayAsync(letter.Id);
        await early.Should().ThrowAsync<ApplyEventException>();

        projection.Refuses = null;
        await daemon.Operations.ReplayAsync(letter.Id);

        (await PatientsAsync()).Should().Be(3);
        (await daemon.Operations.FetchDeadLettersAsync()).Should().BeEmpty();

        async Task<int> PatientsAsync()
        {
            await using var session = fixture.Store.QuerySession();
            return (await session.LoadAllAsync<Occupancy>().SingleAsync()).Patients;
        }
    }

    private static async Task<ProjectionDaemon> PausedAsync(StoreFixture fixture, ISubscription? subscription, params string[] patients)
    {
        await fixture.OpenWardAsync(patients);
        var daemon = new ProjectionDaemon(fixture.Store, subscription is null ? [] : [subscription]);
        await daemon.StartAsync();
        var wait = () => daemon.WaitForNonStaleDataAsync(Patience);
        await wait.Should().ThrowAsync<InvalidOperationException>();
        while ((await daemon.Operations.FetchProgressAsync()).Single().Pause is null)
            await Task.Yield();
        return daemon;
    }

    private static async Task<IReadOnlyList<string>> DoctorsAsync(StoreFixture fixture)
    {
        await using var session = fixture.Store.QuerySession();
        return await session.LoadAllAsync<Doctor>().Select(d => d.Name).ToListAsync();
    }

    private sealed class Everything : ISubscription
    {
        public string Name => nameof(Everything);

        public Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token) =>
            Task.CompletedTask;
    }
}
