using Npgsql;
using TrialMatch.StoreNode;
using TrialMatch.TestSupport;
using Xunit.Abstractions;

namespace TrialMatch.EventStore.Tests.Faults;

public sealed class A_database_that_is_restarted(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private OwnServer _server = null!;

    public async Task InitializeAsync() => _server = await OwnServer.StartAsync("max_connections=60");

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task under_load_loses_and_doubles_nothing_and_everybody_goes_on_by_themselves()
    {
        await using var processes = await StoreProcesses.CreateAsync(_server.ConnectionString);
        TrialMatchProcess[] writers = [processes.StartWriter(), processes.StartWriter()];
        var node = processes.StartNode();
        await node.LineAsync($"leads {Follower.Names.Count}");
        var restarts = FaultRounds.Of(2);

        for (var restart = 0; restart < restarts; restart++)
        {
            await WriteAsync(writers);
            await _server.RestartAsync(atOnce: restart % 2 == 1);
            foreach (var writer in writers)
                await writer.LineAsync("waits DatabaseUnavailableException");
        }
        await WriteAsync(writers);
        foreach (var writer in writers)
            await StoreProcesses.EndAsync(writer);

        var (acknowledged, recorded) = await processes.ProveAsync();
        recorded.Should().Be(acknowledged, "every writer came to the end of what it had begun");
        await processes.ProveFollowedAsync(Patience);
        await StoreProcesses.EndAsync(node);
        output.WriteLine($"{restarts} restarts, {acknowledged} events acknowledged, {recorded} recorded");
    }

    /// <summary>Waits until each writer has saved some units of work more.</summary>
    private static async Task WriteAsync(TrialMatchProcess[] writers)
    {
        foreach (var writer in writers)
        {
            for (var unit = 0; unit < 50; unit++)
                await writer.LineAsync("ack");
        }
    }

    [Fact]
    public async Task or_has_no_connection_left_is_told_by_type_and_can_be_used_again_when_it_has()
    {
        await using var processes = await StoreProcesses.CreateAsync(_server.ConnectionString);
        await using var narrow = NpgsqlDataSource.Create(_server.ConnectionString + ";Pooling=false");
        await using var store = DocumentStore.For(narrow, Tally.Configure);
        await using var session = store.LightweightSession();
        session.Events.StartStream(Guid.NewGuid(), Event.For(new Counted(Guid.NewGuid(), 1), Guid.NewGuid()));
        var greedy = new List<NpgsqlConnection>();
        while (await Record.ExceptionAsync(async () => greedy.Add(await narrow.OpenConnectionAsync())) is null)
        {
            // Until there is none left.
        }

        await session.Invoking(s => s.SaveChangesAsync()).Should().ThrowAsync<TooManyConnectionsException>();
        await session.Invoking(s => s.Events.FetchStreamAsync(Guid.NewGuid())).Should().ThrowAsync<TooManyConnectionsException>();
        foreach (var connection in greedy)
            await connection.DisposeAsync();

        while (await Record.ExceptionAsync(() => session.SaveChangesAsync()) is { } busy)
            busy.Should().BeOfType<TooManyConnectionsException>("a server takes a moment to notice that a connection is gone");
        (await store.Events.FetchLastPositionAsync()).Should().NotBe(EventPosition.Start);
    }
}
