using TrialMatch.Benchmarks.EventStore.HandWritten;

namespace TrialMatch.Benchmarks.EventStore;

/// <summary>States built when they are asked for.</summary>
internal static class ReadCases
{
    /// <summary>The state of a stream of fifty events.</summary>
    public static Case AggregateFifty(int readers) => new RateCase($"aggregate50-{readers}", "states", async (database, plan) =>
    {
        var streams = await database.SeedAsync(4000, events: 50);
        return
        [
            new("store", Load.Over(streams, readers, async stream =>
            {
                await using var session = database.Store.QuerySession();
                await session.Events.AggregateStreamAsync<Chart>(stream);
            })),
            new("by hand", Load.Over(streams, readers, stream => Reading.AggregateAsync(database.DataSource, stream)), Bar: 0.8),
        ];
    });
}
