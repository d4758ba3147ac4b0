using System.Diagnostics;
using System.Text;
using Npgsql;
using TrialMatch.Host.PrivatePostgres;

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

    /// <summary>All that it holds: every schema as pg_dump writes it, and every row of every table as COPY does.</summary>
    public async Task<string> DumpAsync()
    {
        var text = new StringBuilder(await PgDumpAsync());
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        foreach (var table in await TablesAsync(connection))
        {
            using var copy = await connection.BeginTextExportAsync($"copy (select * from {table}) to stdout");
            text.Append(await copy.ReadToEndAsync());
        }

        return text.ToString();
    }

    /// <summary>Drops it, whoever may still be connected.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var pool = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pool);
        await _server.ExecuteAsync($"drop database {_name} with (force)");
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlConnection connection)
    {
        var tables = new List<string>();
        await using var command = new NpgsqlCommand(
            """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """,
            connection);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            tables.Add(row.GetString(0));
        return tables;
    }

    private async Task<string> PgDumpAsync()
    {
        var address = new NpgsqlConnectionStringBuilder(ConnectionString);
        // The programs that were found may be links to those of the server's folder, where the others are.
        var server = new FileInfo(PostgresBinaries.Locate().InitDb);
        var start = new ProcessStartInfo(Path.Combine(((FileInfo?)server.ResolveLinkTarget(returnFinalTarget: true) ?? server).DirectoryName!, "pg_dump"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { "--host", address.Host!, "--port", $"{address.Port}", "--username", address.Username!, address.Database! },
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"pg_dump ended with {process.ExitCode}.");
    }
}
