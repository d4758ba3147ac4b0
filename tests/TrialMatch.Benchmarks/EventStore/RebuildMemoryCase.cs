namespace TrialMatch.Benchmarks.EventStore;

/// <summary>The memory that a rebuild holds on to at most, for a log and for one four times as long.</summary>
internal sealed record RebuildMemoryCase(string Name) : Case(Name)
{
    private const int EventsPerStream = 10;

    public override async Task<Outcome> RunAsync(BenchmarkDatabase database, Plan plan, CancellationToken token)
    {
        var streams = plan.Scaled(5000);
        var store = await RebuildCases.SeedAsync(database, streams, EventsPerStream);
        await database.SettleAsync();
        await RebuildCases.RebuildAsync(store);
        var small = await PeakAsync(() => RebuildCases.RebuildAsync(store));
        await database.SeedAsync(3 * streams, EventsPerStream);
        await database.SettleAsync();
        var large = await PeakAsync(() => RebuildCases.RebuildAsync(store));
        return new MemoryOutcome(Name, streams * EventsPerStream, small, 4 * streams * EventsPerStream, large);
    }

    /// <summary>The most that was alive at any full collection, of which there is one every few milliseconds, beyond what was alive before.</summary>
    private static async Task<long> PeakAsync(Func<Task> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        var running = Task.Run(work);
        while (!running.IsCompleted)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            await Task.WhenAny(running, Task.Delay(5));
        }
        await running;
        return peak - before;
    }
}

/// <summary>What a rebuild held on to, in bytes.</summary>
internal sealed record MemoryOutcome(string Name, long SmallLog, long SmallPeak, long LargeLog, long LargePeak) : Outcome(Name)
{
    /// <summary>
    /// How much more the longer log may need before it counts as growing with the log, in which case it would be four
    /// times as much. The longer run is looked at more often, so its highest value is somewhat higher.
    /// </summary>
    public const double Bar = 1.5;

    public double Growth => (double)LargePeak / SmallPeak;
}
