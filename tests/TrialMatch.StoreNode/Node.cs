using TrialMatch.EventStore;

namespace TrialMatch.StoreNode;

/// <summary>One of the nodes that share the subscriptions; says <c>leads N</c> whenever that changes.</summary>
internal static class Node
{
    public static async Task RunAsync(DocumentStore store, CancellationToken stop)
    {
        await using var daemon = new ProjectionDaemon(store);
        await daemon.StartAsync(CancellationToken.None);
        var said = -1;
        while (!stop.IsCancellationRequested)
        {
            var leads = daemon.Subscriptions.Count(subscription => subscription.State == SubscriptionState.Running);
            if (leads != said)
                await Console.Out.WriteLineAsync($"leads {said = leads}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
