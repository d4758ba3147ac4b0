using TrialMatch.Benchmarks.EventStore.HandWritten;
using TrialMatch.EventStore;

namespace TrialMatch.Benchmarks.EventStore;

/// <summary>Appends without read models.</summary>
internal static class WriteCases
{
    private const int Streams = 4000;

    /// <summary>One event more on a stream that there is, whatever its version.</summary>
    public static Case AppendOne(int writers) => new RateCase($"append1-{writers}", "appends", async (database, plan) =>
    {
        var streams = await database.SeedAsync(Streams, events: 10);
        return
        [
            new("store", Load.Over(streams, writers, stream => AppendAsync(database.Store, stream))),
            await HandAsync("by hand, same guarantees", Tables.Same, bar: 0.9),
            await HandAsync("by hand, no hash chain", await Tables.WithoutChainAsync(database)),
            await HandAsync("by hand, neither chain nor order column", await Tables.PlainAsync(database), bar: 0.8),
        ];

        Task<Contestant> HandAsync(string name, Tables tables, double? bar = null)
        {
            var hand = new Appending(database.DataSource, tables);
            return Task.FromResult(new Contestant(name, Load.Over(streams, writers, stream => hand.AppendAsync(stream, Samples.Measured())), bar));
        }
    });

    /// <summary>A new stream of a hundred events.</summary>
    public static Case StartWithHundred(int writers) => new RateCase($"start100-{writers}", "streams", async (database, plan) =>
    {
        await database.SeedAsync(Streams, events: 10);
        var unchained = new Starting(database.DataSource, await Tables.WithoutChainAsync(database));
        var plain = new Starting(database.DataSource, await Tables.PlainAsync(database));
        var same = new Starting(database.DataSource, Tables.Same);
        var events = Samples.History(100).ToList();
        return
        [
            new("store", Repeat(id => StartAsync(database.Store, id, events))),
            new("by hand, same guarantees", Repeat(id => same.StartAsync(id, events)), Bar: 0.9),
            new("by hand, no hash chain", Repeat(id => unchained.StartAsync(id, events)), Bar: 0.9),
            new("by hand, neither chain nor order column", Repeat(id => plain.StartAsync(id, events))),
        ];

        Func<TimeSpan, Task<double>> Repeat(Func<Guid, Task> start) => Load.Over([Guid.Empty], writers, _ => start(Guid.NewGuid()));
    });

    /// <summary>The state of a stream of ten to twenty events, and one event decided on it: two round trips.</summary>
    public static Case FetchAndAppend(int writers) => new RateCase($"fetch-append-{writers}", "appends", async (database, plan) =>
    {
        // So many that each gets few more events.
        var streams = await database.SeedAsync(plan.Scaled(5 * Streams), events: 11);
        var hand = new Appending(database.DataSource, Tables.Same);
        return
        [
            new("store", Load.Over(streams, writers, stream => FetchAndAppendAsync(database.Store, stream))),
            new("by hand, same guarantees", Load.Over(streams, writers, async stream =>
            {
                var (state, version) = await Reading.AggregateAsync(database.DataSource, stream);
                await hand.AppendAsync(stream, Samples.Measured(state.Values), version);
            }), Bar: 0.9),
        ];
    });

    internal static async Task AppendAsync(DocumentStore store, Guid stream)
    {
        await using var session = Open(store);
        session.Events.Append(stream, Samples.Measured());
        await session.SaveChangesAsync();
    }

    internal static async Task FetchAndAppendAsync(DocumentStore store, Guid stream)
    {
        await using var session = Open(store);
        var chart = await session.Events.FetchForWriting<Chart>(stream);
        chart.AppendOne(Samples.Measured(chart.Aggregate!.Values));
        await session.SaveChangesAsync();
    }

    private static async Task StartAsync(DocumentStore store, Guid stream, IReadOnlyList<object> events)
    {
        await using var session = Open(store);
        session.Events.StartStream<Chart>(stream, events);
        await session.SaveChangesAsync();
    }

    private static IDocumentSession Open(DocumentStore store)
    {
        var session = store.LightweightSession();
        session.CorrelationId = "correlation";
        session.LastModifiedBy = "user";
        return session;
    }
}
