using System.Collections.Immutable;
using System.Text;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Matching;
using TrialMatch.Registry.Import;
using TrialMatch.Registry.Import.CtGov;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.TestSupport;

namespace TrialMatch.Registry.Tests;

/// <summary>A register in a database of its own, and a clock that stands still until told.</summary>
internal sealed class RegisterFixture : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly NpgsqlDataSource _dataSource;

    private RegisterFixture(TestDatabase database, NpgsqlDataSource dataSource, DocumentStore store, StoppedClock clock)
    {
        (_database, _dataSource, Store, Clock) = (database, dataSource, store, clock);
        Reader = new RegisterReader(store);
        CtGov = new CtGovImporter(store, clock);
    }

    public DocumentStore Store { get; }

    public StoppedClock Clock { get; }

    public RegisterReader Reader { get; }

    public CtGovImporter CtGov { get; }

    public static async Task<RegisterFixture> CreateAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        var clock = new StoppedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        var store = DocumentStore.For(dataSource, options =>
        {
            options.UseSystemTextJsonForSerialization(MatchingJson.Options);
            options.TimeProvider = clock;
            options.AddRegistry();
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return new RegisterFixture(database, dataSource, store, clock);
    }

    /// <summary>Imports records as if they came on standard input.</summary>
    public async Task<ImportSummary> ImportAsync(params string[] records)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', records)));
        return await CtGov.ImportAsync(stream, "-");
    }

    /// <summary>The events of a trial's stream, from a version on.</summary>
    public async Task<ImmutableArray<object>> EventsAsync(string trial, long fromVersion = 1)
    {
        await using var session = Store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(TrialStreams.IdFor(trial), fromVersion: fromVersion)).Select(e => e.Data)];
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await Store.DisposeAsync();
        await _dataSource.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>Shows the time that it was set to.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
