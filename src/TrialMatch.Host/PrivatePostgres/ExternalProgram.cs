using System.Diagnostics;

namespace TrialMatch.Host.PrivatePostgres;

/// <summary>Runs a program to its end and keeps what it said.</summary>
internal static class ExternalProgram
{
    /// <summary>The end of a program: its exit code and both its outputs, in the order they were flushed.</summary>
    internal sealed record Outcome(int ExitCode, string Output)
    {
        internal bool Succeeded => ExitCode == 0;
    }

    /// <summary>
    /// Runs <paramref name="command"/> (program and arguments, no shell) in <paramref name="workingFolder"/>. It is always
    /// awaited to its end: an <c>initdb</c> or <c>pg_ctl</c> left half-way would be worse than a slow Ctrl-C. For the same
    /// reason it gets a session of its own where there is <c>setsid</c> (not on macOS): the terminal then sends Ctrl-C to
    /// us and not to it.
    /// </summary>
    internal static async Task<Outcome> RunAsync(IReadOnlyList<string> command, string workingFolder = "/")
    {
        if (IsOnPath("setsid"))
            command = ["setsid", .. command];
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C"; // messages are compared and shown: one language
        start.Environment.Remove("PGDATA");
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, (await output + await error).Trim());
    }

    internal static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
