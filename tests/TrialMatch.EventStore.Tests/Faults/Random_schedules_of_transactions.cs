using Npgsql;

namespace TrialMatch.EventStore.Tests.Faults;

/// <summary>
/// Transactions that begin, append, commit, are rolled back, stay open long and lose their connection, in every order
/// that chance makes; one reader follows the log all the while.
/// </summary>
public class Random_schedules_of_transactions
{
    private const int Steps = 60;
    private const int OpenAtOnce = 6;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, FaultRounds.Of(6))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task never_let_a_reader_miss_an_event_or_see_one_out_of_order(int seed)
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var random = new Random(seed);
        var open = new List<NpgsqlConnection>();
        var committed = new HashSet<Guid>();
        var pending = new Dictionary<NpgsqlConnection, List<Guid>>();
        var seen = new List<IEvent>();

        for (var step = 0; step < Steps; step++)
        {
            var choice = random.Next(10);
            if (choice < 4 && open.Count < OpenAtOnce)
                await BeginAsync();
            else if (choice < 6 && open.Count > 0)
                await AppendAsync(open[random.Next(open.Count)]);
            else if (choice < 9 && open.Count > 0)
                await EndAsync(open[random.Next(open.Count)]);
            await ReadAsync();
        }
        while (open.Count > 0)
            await EndAsync(open[random.Next(open.Count)]);
        await fixture.LogAsync();
        await ReadAsync();

        seen.Select(e => e.Position).Should().BeInAscendingOrder();
        seen.Select(e => e.StreamId).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(committed);

        async Task BeginAsync()
        {
            var connection = new NpgsqlConnection(fixture.DataSource.ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            open.Add(connection);
            pending[connection] = [];
            await ExecuteAsync(connection, "begin");
            await AppendAsync(connection);
        }

        async Task AppendAsync(NpgsqlConnection connection)
        {
            var stream = Guid.NewGuid();
            await Reading_the_whole_log.AppendByHandAsync(connection, stream);
            pending[connection].Add(stream);
        }

        async Task EndAsync(NpgsqlConnection connection)
        {
            var fate = random.Next(5);
            if (fate == 0)
                await fixture.ExecuteAsync($"select pg_terminate_backend({connection.ProcessID})");
            else
                await ExecuteAsync(connection, fate == 1 ? "rollback" : "commit");
            if (fate > 1)
                committed.UnionWith(pending[connection]);
            open.Remove(connection);
            await connection.DisposeAsync();
        }

        async Task ReadAsync() => seen.AddRange(
            await fixture.Store.Events.ReadAllAsync(after: seen.Count == 0 ? EventPosition.Start : seen[^1].Position).ToListAsync());
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // one of three words above
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
