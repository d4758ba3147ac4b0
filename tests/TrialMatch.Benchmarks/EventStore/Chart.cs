using TrialMatch.EventStore;

namespace TrialMatch.Benchmarks.EventStore;

internal sealed record ChartOpened(string Patient, string Ward, DateTimeOffset At);

internal sealed record ValueMeasured(string Analyte, double Value, string Unit, DateTimeOffset At, string? Comment);

/// <summary>What a history of measured values amounts to.</summary>
internal sealed record Chart(string Patient, string Ward, int Values, double Last, double Sum, DateTimeOffset At) : IAggregate<Chart>
{
    public static Chart Evolve(Chart? state, object @event) => (state, @event) switch
    {
        (_, ChartOpened opened) => new Chart(opened.Patient, opened.Ward, 0, 0, 0, opened.At),
        ({ } chart, ValueMeasured measured) => chart with
        {
            Values = chart.Values + 1,
            Last = measured.Value,
            Sum = chart.Sum + measured.Value,
            At = measured.At,
        },
        _ => throw new InvalidOperationException($"{@event} cannot be the first event of a chart."),
    };
}

internal static class Samples
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>An event of some 130 bytes of JSON.</summary>
    public static ValueMeasured Measured(int i = 0) =>
        new("neutrophils", 1.5 + (i % 40 / 10.0), "10^9/L", Start.AddHours(i), "drawn before the second cycle");

    public static IEnumerable<object> History(int events) =>
        [new ChartOpened("p-1", "oncology", Start), .. Enumerable.Range(1, events - 1).Select(i => Measured(i))];
}
