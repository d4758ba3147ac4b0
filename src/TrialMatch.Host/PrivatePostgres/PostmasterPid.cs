using System.Globalization;

namespace TrialMatch.Host.PrivatePostgres;

/// <summary>The file in which a running PostgreSQL names its main process. It outlives a crash.</summary>
internal sealed record PostmasterPid(string Path, int ProcessId)
{
    /// <summary>Null when there is no such file, or one that is empty because it is just being written.</summary>
    internal static PostmasterPid? Read(string cluster)
    {
        var path = System.IO.Path.Combine(cluster, "postmaster.pid");
        try
        {
            return int.TryParse(File.ReadLines(path).FirstOrDefault(), CultureInfo.InvariantCulture, out var id)
                ? new PostmasterPid(path, id)
                : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the process named is there and is the server of <paramref name="cluster"/>: numbers are used again, soonest
    /// of all in a container that was restarted, and a dead process keeps its number until its parent takes note.
    /// </summary>
    internal async Task<bool> IsAliveAsync(string cluster, ServerAccount account)
    {
        var id = ProcessId.ToString(CultureInfo.InvariantCulture);
        if (!OperatingSystem.IsLinux())
            return (await ExternalProgram.RunAsync(["ps", "-o", "comm=", "-p", id])).Output.Contains("postgres", StringComparison.Ordinal);
        // A server works in its cluster's folder. Asked as its own user: even root may be refused a look at another's.
        return (await ExternalProgram.RunAsync(account.Command("test", $"/proc/{id}/cwd", "-ef", cluster))).Succeeded;
    }

    internal void Remove() => File.Delete(Path);
}
