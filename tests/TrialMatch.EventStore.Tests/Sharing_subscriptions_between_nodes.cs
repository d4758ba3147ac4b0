using System.Diagnostics;
using Npgsql;

namespace TrialMatch.EventStore.Tests;

public class Sharing_subscriptions_between_nodes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private sealed class Listener(string name) : ISubscription
    {
        public string Name => name;

        public Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token)
        {
            operations.Store(page.Select(e => new Doctor(Guid.NewGuid(), $"{name} {e.Sequence}")));
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task is_fair_when_one_comes_and_when_one_goes()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var first = Node(fixture);
        await using var second = Node(fixture);
        await first.StartAsync();
        await UntilAsync(() => Led(first) == 4);

        await second.StartAsync();
        await UntilAsync(() => Led(first) == 2 && Led(second) == 2);
        await fixture.OpenWardAsync("p1", "p2");
        await first.WaitForNonStaleDataAsync(Patience);
        await first.StopAsync();
        await UntilAsync(() => Led(second) == 4);
        await fixture.OpenWardAsync("p3");
        await second.WaitForNonStaleDataAsync(Patience);

        (await fixture.ScalarAsync<long>("select count(*) from mt_doc_doctor")).Should().Be(4 * 5);
        (await fixture.ScalarAsync<long>("select count(distinct name) from mt_doc_doctor")).Should().Be(4 * 5);
    }

    [Fact]
    public async Task takes_over_from_a_node_that_holds_on_but_does_nothing_any_more()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var frozen = new NpgsqlConnection(fixture.DataSource.ConnectionString);
        await frozen.OpenAsync();
        await using (var hold = new NpgsqlCommand("select pg_advisory_lock(19797, hashtext('a:All'))", frozen))
            await hold.ExecuteNonQueryAsync();
        var clock = Stopwatch.StartNew();
        await using var node = Node(fixture);
        await node.StartAsync();

        await UntilAsync(() => Led(node) == 4);

        clock.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(2)).And.BeLessThan(TimeSpan.FromSeconds(15));
        await fixture.OpenWardAsync();
        await node.WaitForNonStaleDataAsync(Patience);
    }

    [Fact]
    public async Task does_not_take_over_from_a_node_that_is_busy_with_a_page()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        var busy = new Busy();
        await using var first = new ProjectionDaemon(fixture.Store, busy);
        await first.StartAsync();
        await fixture.OpenWardAsync();
        await busy.Begun.Task.WaitAsync(Patience);
        await using var leadership = await Leadership.StandByAsync(fixture.DataSource, "Busy:All", default);

        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(5))
            (await leadership.IsFreeAsync(default)).Should().BeFalse();
        busy.End.SetResult();

        await first.WaitForNonStaleDataAsync(Patience);
        busy.Pages.Should().Be(1);
    }

    private sealed class Busy : ISubscription
    {
        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource End { get; } = new();

        public int Pages { get; private set; }

        public string Name => nameof(Busy);

        public Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token)
        {
            Pages++;
            Begun.TrySetResult();
            return End.Task.WaitAsync(token);
        }
    }

    private static ProjectionDaemon Node(StoreFixture fixture) =>
        new(fixture.Store, new Listener("a"), new Listener("b"), new Listener("c"), new Listener("d"));

    private static int Led(ProjectionDaemon node) =>
        node.Subscriptions.Count(subscription => subscription.State == SubscriptionState.Running);

    private static async Task UntilAsync(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > Patience)
                throw new TimeoutException("It did not come about.");
            await Task.Yield();
        }
    }
}
