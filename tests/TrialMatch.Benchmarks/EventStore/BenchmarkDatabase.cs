using System.Diagnostics.CodeAnalysis;
using Npgsql;
using TrialMatch.EventStore;

namespace TrialMatch.Benchmarks.EventStore;

/// <summary>A database of one case.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _owned = [];

    private BenchmarkDatabase(NpgsqlDataSource dataSource) => DataSource = dataSource;

    /// <summary>Set up as the product sets up its own; the code written by hand uses the same.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>A store without projections.</summary>
    public DocumentStore Store { get; private set; } = null!;

    public static async Task<BenchmarkDatabase> CreateAsync(string connectionString)
    {
        var database = new BenchmarkDatabase(NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 50 }));
        database.Store = await database.OpenStoreAsync(options => options.Events.Aggregate<Chart>());
        return database;
    }

    /// <summary>A store on this database.</summary>
    public async Task<DocumentStore> OpenStoreAsync(Action<StoreOptions> configure)
    {
        var store = DocumentStore.For(DataSource, options =>
        {
            options.Events.AddEventType<ChartOpened>().AddEventType<ValueMeasured>();
            configure(options);
        });
        _owned.Add(store);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return store;
    }

    /// <summary>Starts streams of so many events each, and returns their ids.</summary>
    public async Task<IReadOnlyList<Guid>> SeedAsync(int streams, int events, DocumentStore? store = null)
    {
        var ids = Enumerable.Range(0, streams).Select(_ => Guid.NewGuid()).ToList();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, token) =>
        {
            await using var session = (store ?? Store).LightweightSession();
            session.Events.StartStream<Chart>(id, Samples.History(events));
            await session.SaveChangesAsync(token);
        });
        return ids;
    }

    /// <summary>Leaves no work of before for the measurement. A parent table without statistics would make foreign keys scan it.</summary>
    public async Task SettleAsync()
    {
        await ExecuteAsync("vacuum (analyze)");
        await ExecuteAsync("checkpoint");
    }

    /// <summary>What was measured has to be right as well.</summary>
    public async Task DemandIntactAsync()
    {
        if (await Store.VerifyAsync() is { IsIntact: false } found)
            throw new InvalidOperationException($"The log is not intact after the case: {found.ProblemCount} problems, first {found.Problems[0]}.");
    }

    [SuppressMessage("Security", "CA2100", Justification = "Constants, or composed of constants.")]
    public async Task ExecuteAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var owned in _owned)
            await owned.DisposeAsync();
        await DataSource.DisposeAsync();
    }
}
