using TrialMatch.EventStore;

namespace TrialMatch.Host;

/// <summary>Lets the subscriptions and asynchronous projections of the modules run while the process serves.</summary>
internal sealed class Subscribers(ProjectionDaemon daemon) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => daemon.StartAsync(cancellationToken);

    /// <summary>Pages under way are finished or given up, so that another node goes on where this one stopped.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => daemon.StopAsync(cancellationToken);
}
