using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Host.Commands;
using TrialMatch.Host.PrivatePostgres;
using TrialMatch.TestSupport;

namespace TrialMatch.Host.Tests.Events;

/// <summary>Somebody who types commands for a database of their own, with the hospitals and one trial of the seed.</summary>
public sealed class Operator : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _database;

    private readonly Action<StoreOptions> _extend;

    private Operator(TestDatabase database, Action<StoreOptions> extend) => (_database, _extend) = (database, extend);

    internal string Folder => _folder.Path;

    /// <summary>Further settings of the installation.</summary>
    internal Dictionary<string, string?> Settings { get; } = [];

    private string Seed => Path.Combine(_folder.Path, "seed");

    /// <param name="extend">Adds subscriptions to the installation.</param>
    public static async Task<Operator> StartAsync(Action<StoreOptions>? extend = null)
    {
        var one = new Operator(await TestDatabase.CreateAsync(), extend ?? (_ => { }));
        var seed = Path.Combine(DataFolder.Checkout(AppContext.BaseDirectory)!, "seed");
        Directory.CreateDirectory(Path.Combine(one.Seed, "trials"));
        File.Copy(Path.Combine(seed, "sites.tsv"), Path.Combine(one.Seed, "sites.tsv"));
        File.Copy(Path.Combine(seed, "trials", "DEMO-01.trial"), Path.Combine(one.Seed, "trials", "DEMO-01.trial"));
        return one;
    }

    /// <summary>Types a command and gives what it says.</summary>
    public async Task<(int ExitCode, string Output, string Error)> Types(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(Services(), arguments, output, error, CancellationToken.None);
        return (exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Types a command that must succeed, and gives its answer as JSON.</summary>
    public async Task<JsonElement> Asks(params string[] arguments)
    {
        var (exitCode, output, error) = await Types([.. arguments, "--json"]);
        exitCode.Should().Be(0, error);
        return JsonElement.Parse(output);
    }

    /// <summary>Types a command whose standard input is a text, and gives what it writes to standard output as bytes, too.</summary>
    public async Task<(int ExitCode, string Error, string Bytes)> Pipes(string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var services = Services() with { OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)), OpenOutput = () => output };
        var exitCode = await CommandLine.RunAsync(services, arguments, TextWriter.Null, error, CancellationToken.None);
        return (exitCode, error.ToString(), Encoding.UTF8.GetString(output.ToArray()));
    }

    /// <summary>Types a command that goes on until it is stopped.</summary>
    public Task<int> Starts(TextWriter output, TextWriter error, CancellationToken stop, params string[] arguments) =>
        CommandLine.RunAsync(Services(), arguments, output, error, stop);

    /// <summary>All that the database holds.</summary>
    public Task<string> DumpsAsync() => _database.DumpAsync();

    /// <summary>A database connection beside the commands.</summary>
    public async Task<NpgsqlConnection> ConnectsAsync()
    {
        var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Does to the log what its triggers would refuse.</summary>
    public async Task TampersAsync(string statement)
    {
        await using var database = NpgsqlDataSource.Create(_database.ConnectionString);
        foreach (var sql in (string[])["alter table mt_events disable trigger user", statement, "alter table mt_events enable trigger user"])
        {
            await using var command = database.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private HostServices Services() => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(Settings)
        {
            ["ConnectionStrings:TrialMatch"] = _database.ConnectionString,
            ["TRIALMATCH_SEED"] = Seed,
        }).Build(),
        TimeProvider.System)
    { Extend = _extend };
}
