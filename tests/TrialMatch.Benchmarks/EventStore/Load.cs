using System.Diagnostics;

namespace TrialMatch.Benchmarks.EventStore;

/// <summary>Does something again and again with several writers (or readers) at once.</summary>
internal static class Load
{
    /// <summary>A contestant's run: each writer goes through its own part of the streams, round and round.</summary>
    public static Func<TimeSpan, Task<double>> Over(IReadOnlyList<Guid> streams, int writers, Func<Guid, Task> operation)
    {
        var next = Enumerable.Range(0, writers).ToArray();
        return async duration =>
        {
            var clock = Stopwatch.StartNew();
            var done = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
            {
                long count = 0;
                while (clock.Elapsed < duration)
                {
                    await operation(streams[next[writer] % streams.Count]);
                    next[writer] += writers;
                    count++;
                }
                return count;
            })));
            return done.Sum() / clock.Elapsed.TotalSeconds;
        };
    }
}
