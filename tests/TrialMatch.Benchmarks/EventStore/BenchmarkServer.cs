using Npgsql;
using TrialMatch.TestSupport;

namespace TrialMatch.Benchmarks.EventStore;

/// <summary>A PostgreSQL of this process's own that keeps its promises (fsync), gone with the process.</summary>
internal sealed class BenchmarkServer : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly NpgsqlDataSource _owner;

    private BenchmarkServer(TestServer server)
    {
        _server = server;
        _owner = NpgsqlDataSource.Create(server.ConnectionStringFor("postgres"));
    }

    /// <summary>Starts it. Checkpoints come when a case asks for one, not in the middle of it.</summary>
    public static async Task<BenchmarkServer> StartAsync() =>
        new(await TestServer.StartAsync("fsync=on", "max_wal_size=8GB", "checkpoint_timeout=1h", "max_connections=200"));

    public async Task<BenchmarkDatabase> CreateDatabaseAsync()
    {
        var name = $"bench_{Guid.NewGuid():n}";
        await _server.ExecuteAsync($"create database {name}");
        return await BenchmarkDatabase.CreateAsync(_server.ConnectionStringFor(name));
    }

    public async Task<string> ShowAsync(string setting)
    {
        await using var query = _owner.CreateCommand("select current_setting($1)");
        query.Parameters.Add(new() { Value = setting });
        return (string)(await query.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _owner.DisposeAsync();
}
