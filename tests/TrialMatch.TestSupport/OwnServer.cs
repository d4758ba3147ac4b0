namespace TrialMatch.TestSupport;

/// <summary>A PostgreSQL of one's own, as it is in production, to be mistreated.</summary>
public sealed class OwnServer : IAsyncDisposable
{
    private const string Database = "trialmatch";

    private readonly TestServer _server;

    private OwnServer(TestServer server) => _server = server;

    /// <summary>How Npgsql reaches its database.</summary>
    public string ConnectionString => ConnectionStringFor(Database);

    /// <summary>How Npgsql reaches another of its databases.</summary>
    public string ConnectionStringFor(string database) => _server.ConnectionStringFor(database);

    /// <param name="settings">Server settings as <c>name=value</c>.</param>
    public static async Task<OwnServer> StartAsync(params string[] settings) => new(await TestServer.StartAsync(settings));

    /// <summary>Stops it as an administrator does, or at once as a crash does, and starts it again.</summary>
    public Task RestartAsync(bool atOnce) => _server.RestartAsync(atOnce);

    /// <summary>Runs one statement outside any transaction.</summary>
    public Task ExecuteAsync(string statement) => _server.ExecuteAsync(statement);

    public async ValueTask DisposeAsync() => await _server.EndAsync();
}
