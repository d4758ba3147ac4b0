using Npgsql;

namespace TrialMatch.TestSupport;

/// <summary>An empty database of one's own on a real PostgreSQL, gone when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly string _name;

    private TestDatabase(TestServer server, string name) => (_server, _name) = (server, name);

    /// <summary>How Npgsql reaches it.</summary>
    public string ConnectionString => _server.ConnectionStringFor(_name);

    /// <summary>Makes the database, starting this test run's server first if it is the first one.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var server = await TestServer.RunningAsync();
        var name = $"test_{Guid.NewGuid():n}";
        await server.ExecuteAsync($"create database {name}");
        return new TestDatabase(server, name);
    }

    /// <summary>Drops it, whoever may still be connected.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var pool = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pool);
        await _server.ExecuteAsync($"drop database {_name} with (force)");
    }
}
