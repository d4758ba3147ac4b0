using System.Diagnostics;
using Npgsql;
using TrialMatch.Host.PrivatePostgres;

namespace TrialMatch.TestSupport;

/// <summary>A PostgreSQL for tests, gone with the test process; mostly the one that is started for the first database.</summary>
internal sealed class TestServer
{
    private static readonly Lazy<Task<TestServer>> Running =
        new(() => StartAsync("fsync=off", "full_page_writes=off", "max_connections=200"));

    // Ends when its standard input does, that is when this process is gone in whatever way, and then takes the server down.
    // The data are worth nothing: SIGQUIT is PostgreSQL's immediate shutdown.
    private const string Caretaker =
        """
        trap '' INT TERM HUP
        cat > /dev/null
        pidfile=$1/postgres/cluster/postmaster.pid
        kill -QUIT "$(head -n 1 "$pidfile")" 2> /dev/null
        for tick in $(seq 100); do [ -e "$pidfile" ] && sleep 0.05; done
        rm -rf "$1" "$2"
        """;

    private readonly PrivateServer _server;

    // Held for its open pipe: see Caretaker.
    private readonly Process _caretaker;

    private TestServer(PrivateServer server, Process caretaker) => (_server, _caretaker) = (server, caretaker);

    internal static Task<TestServer> RunningAsync() => Running.Value;

    internal string ConnectionStringFor(string database) => _server.ConnectionStringFor(database);

    /// <summary>Runs one statement of the server's owner outside any transaction.</summary>
    internal async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionStringFor("postgres"));
        await connection.OpenAsync();
#pragma warning disable CA2100 // names of our own making; a database's name cannot be a parameter
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops it as an administrator does, or at once as a crash does, and starts it again.</summary>
    internal async Task RestartAsync(bool atOnce)
    {
        if (atOnce)
        {
            await ExternalProgram.RunAsync(["kill", "-QUIT", $"{PostmasterPid.Read(_server.Cluster)!.ProcessId}"]);
            while (await _server.IsAliveAsync())
                await Task.Delay(20);
        }

        await _server.StopAsync();
        await _server.StartAsync();
    }

    /// <summary>Takes it down with all its data.</summary>
    internal async Task EndAsync()
    {
        _caretaker.StandardInput.Close();
        await _caretaker.WaitForExitAsync();
        _caretaker.Dispose();
    }

    /// <summary>Starts a server that is gone with this process.</summary>
    /// <param name="settings">Its settings, as <c>name=value</c>.</param>
    internal static async Task<TestServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("trialmatch-tests-").FullName;
        var server = new PrivateServer(
            folder,
            PostgresBinaries.Locate(),
            await ServerAccount.ResolveAsync(),
            settings);
        var caretaker = Process.Start(
            new ProcessStartInfo("sh", ["-c", Caretaker, "sh", folder, server.SocketFolder]) { RedirectStandardInput = true })!;
        await server.StartAsync();
        return new TestServer(server, caretaker);
    }
}
