using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;
using TrialMatch.TestSupport;

namespace TrialMatch.Benchmarks.Pages;

/// <summary><c>pages</c>: how long the public pages take under a steady stream of readers, asked by <c>wrk</c>.</summary>
internal static partial class PagesCommand
{
    /// <summary>Requests a second, over all connections.</summary>
    private const int Rate = 200;

    /// <summary>99 of 100 answers come within.</summary>
    private static readonly TimeSpan Bar = TimeSpan.FromMilliseconds(20);

    public static Command Build()
    {
        var seconds = new Option<int>("--seconds") { Description = "How long each case runs.", HelpName = "N", DefaultValueFactory = _ => 30 };
        var command = new Command("pages", $"The public pages of the real program under {Rate} requests a second (needs wrk).") { seconds };
        command.SetAction(async (parsed, token) => await RunAsync(parsed.GetValue(seconds), token));
        return command;
    }

    private static async Task<int> RunAsync(int seconds, CancellationToken token)
    {
        using var data = new TemporaryFolder();
        await using var program = TrialMatchProcess.Start(["serve", "--urls", "http://127.0.0.1:0"], data.AsDataFolder);
        var address = Address().Match(await program.LineAsync("TrialMatch is ready on")).Value;
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("case", "requests/s", "median", "99 %", "slowest", "failed", "bar");
        foreach (var known in PageCase.All)
        {
            await Console.Error.WriteLineAsync($"{known.Name} ...");
            await Wrk.RunAsync(address, known, Rate, seconds: 5, token); // until the program has compiled what it needs
            var outcome = await Wrk.RunAsync(address, known, Rate, seconds, token);
            table.AddRow(
                known.Name,
                outcome.PerSecond.ToString("0", CultureInfo.InvariantCulture),
                Milliseconds(outcome.Median),
                Milliseconds(outcome.Percentile99),
                Milliseconds(outcome.Slowest),
                outcome.Failed.ToString(CultureInfo.InvariantCulture),
                outcome is { Failed: 0 } && outcome.Percentile99 <= Bar ? "held" : "**missed**");
        }

        AnsiConsole.Write(table);
        await program.InterruptAsync();
        return await program.ExitCodeAsync();
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0 'ms'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"http://\S+(?=\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
