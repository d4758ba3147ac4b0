using System.Globalization;
using Npgsql;
using TrialMatch.StoreNode;
using TrialMatch.TestSupport;

namespace TrialMatch.EventStore.Tests.Faults;

/// <summary>Processes of their own that write to a database and follow its log, and what must hold afterwards.</summary>
internal sealed class StoreProcesses : IAsyncDisposable
{
    private const string Versions =
        "select count(*) from (select from mt_events group by stream_id having min(version) <> 1 or max(version) <> count(*)) gap";

    private const string Tallies =
        """
        select count(*) from mt_streams s left join mt_doc_tally d on d.id = s.id
         where d.mt_version is distinct from s.version or (d.data ->> 'count')::bigint is distinct from s.version
        """;

    private readonly string _database;
    private readonly List<TrialMatchProcess> _started = [];
    private int _seed;

    private StoreProcesses(string database)
    {
        _database = database;
        DataSource = NpgsqlDataSource.Create(database);
        Store = DocumentStore.For(DataSource, Tally.Configure);
    }

    public NpgsqlDataSource DataSource { get; }

    public DocumentStore Store { get; }

    public static async Task<StoreProcesses> CreateAsync(string database)
    {
        var processes = new StoreProcesses(database);
        await processes.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return processes;
    }

    public TrialMatchProcess StartWriter() => Start("writer", (++_seed).ToString(CultureInfo.InvariantCulture), _database);

    public TrialMatchProcess StartNode() => Start("node", _database);

    /// <summary>Lets a process come to its end by itself, and says what it complained of if it does not end well.</summary>
    public static async Task EndAsync(TrialMatchProcess process)
    {
        await process.TerminateAsync();
        (await process.ExitCodeAsync()).Should().Be(0, process.Error);
    }

    /// <summary>
    /// Every acknowledged event is there, every number was said once, versions have no gap, every hash fits, and the
    /// documents that are made with the append say the same as the events.
    /// </summary>
    /// <returns>How many events were acknowledged, and how many there are.</returns>
    public async Task<(int Acknowledged, long Recorded)> ProveAsync()
    {
        DataSource.Clear(); // of connections to a server that was restarted
        var acknowledged = _started.SelectMany(process => Acknowledged(process.Output)).ToList();
        acknowledged.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        await using var there = DataSource.CreateCommand("select count(*) from mt_events where id = any ($1)");
        there.Parameters.Add(new() { Value = acknowledged.ToArray() });
        (await there.ExecuteScalarAsync()).Should().Be((long)acknowledged.Count, "what was acknowledged is never lost");

        var recorded = await CountAsync("select count(*) from mt_events");
        (await CountAsync("select count(distinct (data ->> 'writer', data ->> 'number')) from mt_events")).Should().Be(recorded, "nothing is doubled");
        (await CountAsync(Versions)).Should().Be(0);
        (await CountAsync(Tallies)).Should().Be(0);
        var verified = await Store.VerifyAsync();
        verified.Problems.Should().BeEmpty();
        verified.Events.Should().Be(recorded);
        return (acknowledged.Count, recorded);
    }

    /// <summary>Every subscription was told of every event, and nothing was written for it twice.</summary>
    public async Task ProveFollowedAsync(TimeSpan patience)
    {
        await using var daemon = new ProjectionDaemon(Store);
        await daemon.WaitForNonStaleDataAsync(patience);
        var expected = Follower.Names.Count * await CountAsync("select count(*) from mt_events");
        (await CountAsync("select count(*) from mt_doc_applied")).Should().Be(expected);
        (await CountAsync("select count(distinct (data ->> 'subscription', data ->> 'event')) from mt_doc_applied")).Should().Be(expected);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _started)
            await process.DisposeAsync();
        await Store.DisposeAsync();
        await DataSource.DisposeAsync();
    }

    private TrialMatchProcess Start(params string[] arguments)
    {
        var starter = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var process = TrialMatchProcess.Start([typeof(Tally).Assembly.Location, starter, .. arguments], program: "dotnet");
        _started.Add(process);
        return process;
    }

    /// <summary>The last line of a process that was killed may break off within an id.</summary>
    private static IEnumerable<Guid> Acknowledged(string output) => output.Split('\n')
        .Where(line => line.StartsWith("ack ", StringComparison.Ordinal))
        .SelectMany(line => line.Split(' ').Skip(1))
        .Select(id => Guid.TryParseExact(id, "D", out var whole) ? whole : Guid.Empty)
        .Where(id => id != Guid.Empty);

    private async Task<long> CountAsync(string sql)
    {
        await using var count = DataSource.CreateCommand(sql);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
