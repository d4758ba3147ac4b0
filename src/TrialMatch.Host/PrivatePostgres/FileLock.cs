namespace TrialMatch.Host.PrivatePostgres;

/// <summary>
/// A lock between processes on a file, held while the stream is open. The runtime maps the sharing mode to <c>flock</c>;
/// the kernel lets go of it when the process ends, however it ends.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    /// <summary>Holds the file together with other sharers; null if someone holds it alone.</summary>
    internal static FileStream? TryShare(string path) => TryOpen(path, FileShare.Read);

    /// <summary>Holds the file alone; null if anyone else holds it.</summary>
    internal static FileStream? TryOwn(string path) => TryOpen(path, FileShare.None);

    /// <summary>Holds the file alone, waiting for whoever has it.</summary>
    internal static async Task<FileStream> OwnAsync(string path, CancellationToken cancellation)
    {
        FileStream? owned;
        while ((owned = TryOwn(path)) is null)
            await Task.Delay(Pause, cancellation);
        return owned;
    }

    private static FileStream? TryOpen(string path, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, share, bufferSize: 0);
        }
        catch (IOException taken) when (taken.GetType() == typeof(IOException))
        {
            return null;
        }
    }
}
