namespace TrialMatch.Benchmarks.EventStore;

/// <summary>How long and how much is measured.</summary>
/// <param name="Rounds">Rounds, in each of which every contestant runs once.</param>
/// <param name="Round">How long a contestant runs in a round, where it runs for a time.</param>
/// <param name="WarmUp">How long it runs before the first round.</param>
/// <param name="Scale">The part of the data that is used.</param>
internal sealed record Plan(int Rounds, TimeSpan Round, TimeSpan WarmUp, double Scale)
{
    public static Plan Quick { get; } = new(3, TimeSpan.FromSeconds(0.7), TimeSpan.FromSeconds(0.7), 0.25);

    public static Plan Full(int rounds) => new(rounds, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 1);

    public int Scaled(int count) => (int)(count * Scale);
}

/// <summary>One way to do what a case measures.</summary>
/// <param name="Name">What it is.</param>
/// <param name="RunAsync">Does it for a time, or once if that is what there is to do, and tells the rate per second.</param>
/// <param name="Bar">The part of this contestant's rate that the store is to reach; null where it is shown for information.</param>
internal sealed record Contestant(string Name, Func<TimeSpan, Task<double>> RunAsync, double? Bar = null);

/// <summary>Something that is measured.</summary>
internal abstract record Case(string Name)
{
    public abstract Task<Outcome> RunAsync(BenchmarkDatabase database, Plan plan, CancellationToken token);
}

/// <summary>What came of a case.</summary>
internal abstract record Outcome(string Name);
