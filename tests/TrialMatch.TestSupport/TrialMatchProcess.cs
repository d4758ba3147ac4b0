using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace TrialMatch.TestSupport;

/// <summary>
/// The product as its user has it: a process of its own, started with arguments and environment, listened to line by
/// line, ended with Ctrl-C. Killed with all its children if a test leaves it running.
/// </summary>
public sealed class TrialMatchProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How to run the program that was built together with the tests.</summary>
    private static readonly string[] Built = ["dotnet", Path.Combine(AppContext.BaseDirectory, "trialmatch.dll")];

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _reading;

    private TrialMatchProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(
            ReadAsync(process.StandardOutput, _output, _lines.Writer),
            ReadAsync(process.StandardError, _error, lines: null));
    }

    public int Id => _process.Id;

    /// <summary>Standard output so far.</summary>
    public string Output => Snapshot(_output);

    /// <summary>Standard error so far.</summary>
    public string Error => Snapshot(_error);

    /// <param name="arguments">As typed, one each.</param>
    /// <param name="environment">Added to that of the tests; null takes a variable away.</param>
    /// <param name="program">Another program than the one built together with the tests, such as the checkout's <c>run</c>.</param>
    public static TrialMatchProcess Start(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string? program = null)
    {
        // In a session of its own, as in a terminal: Ctrl-C then reaches it and its children, and not the tests.
        var start = new ProcessStartInfo("setsid", [.. program is null ? Built : [program], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("ConnectionStrings__TrialMatch");
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new TrialMatchProcess(process);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string? program = null)
    {
        await using var process = Start(arguments, environment, program);
        return (await process.ExitCodeAsync(), process.Output, process.Error);
    }

    /// <summary>The next line of standard output that contains <paramref name="text"/>.</summary>
    public async Task<string> LineAsync(string text, TimeSpan? patience = null)
    {
        using var timeout = new CancellationTokenSource(patience ?? Patience);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(timeout.Token))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    return line;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"No line with '{text}' came in time. {Heard()}");
        }

        throw new InvalidOperationException($"The program ended without a line with '{text}'. {Heard()}");
    }

    /// <summary>What Ctrl-C does in a terminal: SIGINT to the process and all its children.</summary>
    public Task InterruptAsync() => KillAsync("-INT", $"-{Id.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>SIGTERM to the process alone, as a service manager sends it.</summary>
    public Task TerminateAsync() => KillAsync("-TERM", Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>SIGKILL to the process alone: no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        await KillAsync("-KILL", Id.ToString(CultureInfo.InvariantCulture));
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGSTOP: it does nothing any more, and does not know it.</summary>
    public Task SuspendAsync() => KillAsync("-STOP", Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>SIGCONT: it goes on as if nothing had been.</summary>
    public Task ContinueAsync() => KillAsync("-CONT", Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Waits for the end.</summary>
    public async Task<int> ExitCodeAsync(TimeSpan? patience = null)
    {
        using var timeout = new CancellationTokenSource(patience ?? Patience);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
            await _reading.WaitAsync(timeout.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The program did not end in time. {Heard()}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task KillAsync(string signal, string target)
    {
        using var kill = Process.Start("kill", [signal, "--", target]);
        await kill.WaitForExitAsync();
    }

    private static async Task ReadAsync(StreamReader from, StringBuilder into, ChannelWriter<string>? lines)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (into)
                into.AppendLine(line);
            lines?.TryWrite(line);
        }

        lines?.TryComplete();
    }

    private static string Snapshot(StringBuilder heard)
    {
        lock (heard)
            return heard.ToString();
    }

    private string Heard() => $"Output:\n{Output}\nError:\n{Error}";
}
