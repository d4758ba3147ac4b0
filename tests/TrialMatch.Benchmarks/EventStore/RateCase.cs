namespace TrialMatch.Benchmarks.EventStore;

/// <summary>Compares rates: the store's with those of code written by hand, turn by turn.</summary>
/// <param name="Name">The name to choose it by.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="PrepareAsync">Fills the database and returns the contestants, the store first.</param>
internal sealed record RateCase(
    string Name, string Unit, Func<BenchmarkDatabase, Plan, Task<IReadOnlyList<Contestant>>> PrepareAsync) : Case(Name)
{
    public override async Task<Outcome> RunAsync(BenchmarkDatabase database, Plan plan, CancellationToken token)
    {
        var contestants = await PrepareAsync(database, plan);
        await database.SettleAsync();
        foreach (var contestant in contestants)
            await contestant.RunAsync(plan.WarmUp);

        var rates = contestants.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < plan.Rounds; round++)
        {
            // Each goes first now and then, because the tables grow.
            foreach (var turn in Enumerable.Range(0, contestants.Count))
            {
                token.ThrowIfCancellationRequested();
                var next = (turn + round) % contestants.Count;
                rates[next].Add(await contestants[next].RunAsync(plan.Round));
            }
        }
        await database.DemandIntactAsync();
        return new RateOutcome(
            Name, Unit, [.. contestants.Zip(rates, (contestant, measured) => new Rate(contestant.Name, contestant.Bar, measured))]);
    }
}

/// <summary>What one contestant reached.</summary>
internal sealed record Rate(string Name, double? Bar, IReadOnlyList<double> PerSecond)
{
    public double Median => Statistics.Median(PerSecond);
}

/// <summary>What all reached, the store first.</summary>
internal sealed record RateOutcome(string Name, string Unit, IReadOnlyList<Rate> Rates) : Outcome(Name);

internal static class Statistics
{
    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
