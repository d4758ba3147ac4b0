using Npgsql;
using TrialMatch.TestSupport;

namespace TrialMatch.EventStore.Tests;

/// <summary>A database of one's own with the schema in it, and a clock that stands still until told.</summary>
internal sealed class StoreFixture : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private StoreFixture(TestDatabase database, NpgsqlDataSource dataSource, DocumentStore store, SteppedClock clock) =>
        (_database, DataSource, Store, Clock) = (database, dataSource, store, clock);

    public NpgsqlDataSource DataSource { get; }

    public DocumentStore Store { get; }

    public SteppedClock Clock { get; }

    public static async Task<StoreFixture> CreateAsync(Action<StoreOptions>? configure = null)
    {
        var database = await TestDatabase.CreateAsync();
        var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        var clock = new SteppedClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var store = DocumentStore.For(dataSource, options =>
        {
            Configure(options);
            options.TimeProvider = clock;
            configure?.Invoke(options);
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return new StoreFixture(database, dataSource, store, clock);
    }

    /// <summary>Events, the ward as an aggregate, doctors as documents; no projection.</summary>
    public static void Configure(StoreOptions options)
    {
        options.Events.AddEventTypes(
            [typeof(WardOpened), typeof(PatientAdmitted), typeof(PatientDischarged), typeof(WardClosed), typeof(DoorPainted)])
            .Aggregate<Ward>();
        options.Schema.For<Doctor>().Duplicate(d => d.Name).Duplicate(d => d.Field).Duplicate(d => d.Since);
    }

    /// <summary>Opens a ward with patients in it.</summary>
    public async Task<Guid> OpenWardAsync(params string[] patients)
    {
        var id = Guid.NewGuid();
        await using var session = Store.LightweightSession();
        session.Events.StartStream<Ward>(
            id, [new WardOpened("A1", WardKind.Medical), .. patients.Select(p => new PatientAdmitted(p))]);
        await session.SaveChangesAsync();
        return id;
    }

    public async Task AppendAsync(Guid stream, params object[] events)
    {
        await using var session = Store.LightweightSession();
        session.Events.Append(stream, events);
        await session.SaveChangesAsync();
    }

    public async Task<IReadOnlyList<IEvent>> EventsOfAsync(Guid stream)
    {
        await using var session = Store.QuerySession();
        return await session.Events.FetchStreamAsync(stream);
    }

    /// <summary>All events, once nothing that other tests do on this server holds them back.</summary>
    public async Task<IReadOnlyList<IEvent>> LogAsync(EventPosition after = default, IReadOnlyCollection<Type>? types = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await Store.Events.WaitForFinalAsync(await Store.Events.FetchLastPositionAsync(patience.Token), patience.Token);
        return await Store.Events.ReadAllAsync(after, types, patience.Token).ToListAsync(patience.Token);
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await DataSource.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>Shows the time it was set to; timers run as ever.</summary>
internal sealed class SteppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
