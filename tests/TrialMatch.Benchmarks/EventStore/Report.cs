using System.Globalization;
using Spectre.Console;

namespace TrialMatch.Benchmarks.EventStore;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    public static async Task WriteHeadAsync(IAnsiConsole console, BenchmarkServer server, Plan plan)
    {
        var (version, fsync) = (await server.ShowAsync("server_version"), await server.ShowAsync("fsync"));
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"PostgreSQL {version}, fsync {fsync}, client and server on the same {Environment.ProcessorCount} processors; medians of {plan.Rounds} alternating rounds of {plan.Round.TotalSeconds} s after {plan.WarmUp.TotalSeconds} s of warm-up"));
    }

    public static void Write(IAnsiConsole console, IReadOnlyList<Outcome> outcomes)
    {
        WriteRates(console, [.. outcomes.OfType<RateOutcome>()]);
        foreach (var memory in outcomes.OfType<MemoryOutcome>())
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{memory.Name}: {Megabytes(memory.SmallPeak)} MB held at most for {memory.SmallLog:N0} events, {Megabytes(memory.LargePeak)} MB for {memory.LargeLog:N0}: ratio {memory.Growth:0.00}, bar {MemoryOutcome.Bar}{(memory.Growth > MemoryOutcome.Bar ? ", MISSED" : "")}"));
        }
    }

    private static void WriteRates(IAnsiConsole console, IReadOnlyList<RateOutcome> outcomes)
    {
        if (outcomes.Count == 0)
            return;
        var table = new Table().Border(TableBorder.Markdown);
        table.AddColumns("case", "a second", "compared with", "");
        table.AddColumns(new TableColumn("ratio").RightAligned(), new TableColumn("range").RightAligned(), new TableColumn("bar").RightAligned());
        table.AddColumn("");
        foreach (var outcome in outcomes)
        {
            var store = outcome.Rates[0];
            foreach (var hand in outcome.Rates.Skip(1))
            {
                var first = ReferenceEquals(hand, outcome.Rates[1]);
                var ratio = store.Median / hand.Median;
                var pairs = store.PerSecond.Zip(hand.PerSecond, (ours, theirs) => ours / theirs).ToList();
                table.AddRow(
                    first ? outcome.Name : "",
                    first ? string.Create(CultureInfo.InvariantCulture, $"{store.Median:N0} {outcome.Unit}") : "",
                    hand.Name,
                    hand.Median.ToString("N0", CultureInfo.InvariantCulture),
                    ratio.ToString("0.00", CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"{pairs.Min():0.00}-{pairs.Max():0.00}"),
                    hand.Bar?.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
                    hand.Bar is { } bar ? ratio < bar ? "MISSED" : "held" : "");
            }
        }
        console.Profile.Width = Math.Max(console.Profile.Width, 140);
        console.Write(table);
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
