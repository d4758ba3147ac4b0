using System.Diagnostics;
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
    /// Whether the process named is there and is the server of <paramref name="cluster"/>: numbers are used again,
    /// soonest of all in a container that was restarted. A server works in its cluster's folder.
    /// </summary>
    internal bool IsAlive(string cluster)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return OperatingSystem.IsLinux()
                ? new FileInfo($"/proc/{ProcessId}/cwd").ResolveLinkTarget(returnFinalTarget: false)?.FullName == cluster
                : process.ProcessName is "postgres" or "postmaster";
        }
        catch (ArgumentException)
        {
            return false; // no process of that number
        }
    }

    internal void Remove() => File.Delete(Path);
}
