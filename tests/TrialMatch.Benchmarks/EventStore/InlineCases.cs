using TrialMatch.Benchmarks.EventStore.HandWritten;
using TrialMatch.EventStore;

namespace TrialMatch.Benchmarks.EventStore;

/// <summary>Appends together with the document of the stream.</summary>
internal static class InlineCases
{
    private const double Bar = 0.8;

    /// <summary>Fetched for writing: the version is known.</summary>
    public static Case FetchedForWriting(int writers) => For($"inline-fetch-{writers}", writers, WriteCases.FetchAndAppendAsync);

    /// <summary>Appended without looking: the store has to find out the version and the document.</summary>
    public static Case WhateverTheVersion(int writers) => For($"inline-append-{writers}", writers, WriteCases.AppendAsync);

    private static RateCase For(string name, int writers, Func<DocumentStore, Guid, Task> append) => new(name, "appends", async (database, plan) =>
    {
        var store = await database.OpenStoreAsync(options =>
            options.Projections.Snapshot<Chart>(SnapshotLifecycle.Inline).IncludeType<ChartOpened>().IncludeType<ValueMeasured>());
        var streams = await database.SeedAsync(4000, events: 10, store);
        var hand = new Appending(database.DataSource, Tables.Same);
        return
        [
            new("store", Load.Over(streams, writers, stream => append(store, stream))),
            new("by hand, same guarantees", Load.Over(streams, writers, async stream =>
            {
                var (before, version) = await Reading.DocumentAsync(database.DataSource, stream);
                var happened = Samples.Measured(before.Values);
                await hand.AppendAsync(stream, happened, version, Chart.Evolve(before, happened));
            }), Bar),
        ];
    });
}
