namespace TrialMatch.Host.Commands;

/// <summary>
/// Lets a command see all that was recorded when it began: the log is read only up to where no transaction that is
/// still writing, on the whole server, could add to it.
/// </summary>
internal static class EventsLogEnd
{
    /// <summary>Waits for writing transactions that are older than the last event.</summary>
    internal static async Task WaitAsync(Installation installation, CancellationToken cancellation)
    {
        var log = installation.Store.Events;
        await log.WaitForFinalAsync(await log.FetchLastPositionAsync(cancellation), cancellation);
    }
}
