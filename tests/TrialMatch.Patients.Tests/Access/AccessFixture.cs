using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Matching;
using TrialMatch.Patients.Access;
using TrialMatch.TestSupport;

namespace TrialMatch.Patients.Tests.Access;

/// <summary>A gate to records in a database of its own.</summary>
internal sealed class AccessFixture : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly NpgsqlDataSource _dataSource;

    private AccessFixture(TestDatabase database, NpgsqlDataSource dataSource, DocumentStore store)
    {
        (_database, _dataSource, Store) = (database, dataSource, store);
        Access = new RecordAccess(store, BornLongAgo, new Clock());
        Changes = new RelationChanges(store, BornLongAgo, new Clock());
        Log = new AccessLogReader(store, new Clock());
    }

    public DocumentStore Store { get; }

    public RecordAccess Access { get; }

    public RelationChanges Changes { get; }

    public AccessLogReader Log { get; }

    public static async Task<AccessFixture> WithAsync(params RelationEvent[] given)
    {
        var database = await TestDatabase.CreateAsync();
        var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        var store = DocumentStore.For(dataSource, options =>
        {
            options.UseSystemTextJsonForSerialization(MatchingJson.Options);
            options.AddPatientAccess();
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await using var session = store.LightweightSession();
        session.Events.Append(AccessStreams.RelationsOf(People.Patient), given);
        await session.SaveChangesAsync();
        return new AccessFixture(database, dataSource, store);
    }

    public async Task ExecuteAsync(string sql)
    {
#pragma warning disable CA2100 // the tests' own statements
        await using var command = _dataSource.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask LoseDatabaseAsync() => _database.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _dataSource.DisposeAsync();
        try
        {
            await _database.DisposeAsync();
        }
        catch (PostgresException gone) when (gone.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // a test has taken it away
        }
    }

    private static Task<DateOnly?> BornLongAgo(Guid patient, CancellationToken token) => Task.FromResult<DateOnly?>(People.Aged(63));

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => People.Now;
    }
}
