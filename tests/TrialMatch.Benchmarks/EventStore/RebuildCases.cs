using System.Diagnostics;
using TrialMatch.Benchmarks.EventStore.HandWritten;
using TrialMatch.EventStore;

namespace TrialMatch.Benchmarks.EventStore;

/// <summary>Read models made anew from the whole log.</summary>
internal static class RebuildCases
{
    public static Case Speed(string name, int streams, int events) => new RateCase(name, "events", async (database, plan) =>
    {
        var store = await SeedAsync(database, plan.Scaled(streams), events);
        var hand = new Rebuilding(database.DataSource);
        var total = (double)plan.Scaled(streams) * events;
        return
        [
            new("store", async _ =>
            {
                var clock = Stopwatch.StartNew();
                await RebuildAsync(store);
                return total / clock.Elapsed.TotalSeconds;
            }),
            new("by hand, same guarantees", _ => hand.RunAsync(), Bar: 0.8),
        ];
    });

    internal static async Task<DocumentStore> SeedAsync(BenchmarkDatabase database, int streams, int events)
    {
        await database.SeedAsync(streams, events);
        return await database.OpenStoreAsync(options =>
            options.Projections.Snapshot<Chart>(SnapshotLifecycle.Async).IncludeType<ChartOpened>().IncludeType<ValueMeasured>());
    }

    internal static async Task RebuildAsync(DocumentStore store, IProgress<RebuildProgress>? progress = null)
    {
        await using var daemon = new ProjectionDaemon(store);
        await daemon.RebuildProjectionAsync(nameof(Chart), progress);
    }
}
