using System.Diagnostics;
using System.Globalization;
using TrialMatch.TestSupport;

namespace TrialMatch.Benchmarks.Pages;

/// <summary>
/// Debian's <c>wrk</c>. It asks as fast as it can; a script makes each connection wait between two questions, so that
/// the rate is steady, and prints what it measured. wrk itself corrects for questions that an answer held up.
/// </summary>
internal static class Wrk
{
    private const int Connections = 20;

    private const string Script =
        """
        local addresses, wait, number = {}, 0, 0
        function init(args)
          wait = tonumber(args[1])
          for at = 2, #args do addresses[at - 1] = args[at] end
          math.randomseed(4711)
        end
        function delay() return wait * (0.5 + math.random()) end
        function request()
          number = number + 1
          local address = string.gsub(addresses[number % #addresses + 1], "%%d", tostring(1 + (number * 7919 + math.random(1000000)) % 20000))
          return wrk.format("GET", address, { ["Accept-Encoding"] = "br", ["Accept-Language"] = "nb" })
        end
        function done(summary, latency, requests)
          local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
          print(string.format("MEASURED %d %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max, failed))
        end
        """;

    public static async Task<Outcome> RunAsync(string server, PageCase asked, int rate, int seconds, CancellationToken token)
    {
        using var folder = new TemporaryFolder();
        var script = Path.Combine(folder.Path, "pages.lua");
        await File.WriteAllTextAsync(script, Script, token);
        var wait = 1000 * Connections / rate;
        using var wrk = Process.Start(new ProcessStartInfo("wrk",
        [
            "--threads", "1", "--connections", $"{Connections}", "--duration", $"{seconds}s", "--timeout", "5s", "--script", script, server,
            "--", wait.ToString(CultureInfo.InvariantCulture), .. asked.Addresses,
        ])
        { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync(token);
        await wrk.WaitForExitAsync(token);
        var numbers = said.Split('\n').LastOrDefault(line => line.StartsWith("MEASURED ", StringComparison.Ordinal))?.Split(' ')[1..]
            ?? throw new InvalidOperationException($"wrk did not measure: {said}");
        var measured = Array.ConvertAll(numbers, number => long.Parse(number, CultureInfo.InvariantCulture));
        return new(measured[0] * 1e6 / measured[1], Microseconds(measured[2]), Microseconds(measured[3]), Microseconds(measured[4]), measured[5]);
    }

    private static TimeSpan Microseconds(long number) => TimeSpan.FromMicroseconds(number);
}

/// <summary>What wrk measured.</summary>
/// <param name="PerSecond">Requests a second that were answered.</param>
/// <param name="Median">Half of the answers came within.</param>
/// <param name="Percentile99">99 of 100 came within.</param>
/// <param name="Slowest">All came within.</param>
/// <param name="Failed">Answers that did not come or told of an error.</param>
internal sealed record Outcome(double PerSecond, TimeSpan Median, TimeSpan Percentile99, TimeSpan Slowest, long Failed);
