using Microsoft.Extensions.Logging;

namespace TrialMatch.EventStore;

/// <summary>
/// Feeds events to asynchronous projections and subscriptions, and tells scheduled messages. May run on several nodes: each subscription is
/// served by one of them, and taken over by another when that one is gone.
/// </summary>
public sealed class ProjectionDaemon : IAsyncDisposable
{
    private readonly DocumentStore _store;
    private readonly IReadOnlyList<SubscriptionAgent> _agents;
    private readonly NodeShare _share;
    private readonly MessageClock _clock;
    private readonly DaemonMetrics _metrics;
    private CancellationTokenSource? _running;
    private Task _work = Task.CompletedTask;

    /// <summary>A daemon for the store's projections and subscriptions and further ones.</summary>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public ProjectionDaemon(DocumentStore store, params IEnumerable<ISubscription> subscriptions)
    {
        _store = store;
        var logger = store.Options.LoggerFactory.CreateLogger<ProjectionDaemon>();
        var all = store.Options.Projections.All
            .Where(projection => projection.Lifecycle == ProjectionLifecycle.Async)
            .Select(projection => projection.AsSubscription(store.Options))
            .Concat(store.Options.Projections.Subscriptions)
            .Concat(subscriptions)
            .ToList();
        if (all.GroupBy(subscription => subscription.Name).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"Two subscriptions are named \"{twice.Key}\".", nameof(subscriptions));
        _share = new NodeShare(store.DataSource, [.. all.Select(subscription => subscription.Name)], logger);
        _agents = [.. all.Select(subscription => new SubscriptionAgent(store, subscription, _share, logger))];
        Operations = new SubscriptionOperations(store, all);
        _clock = new MessageClock(store, logger);
        _metrics = new DaemonMetrics(() => Subscriptions);
    }

    /// <summary>The store's projections, inline and asynchronous: what can be rebuilt.</summary>
    public IReadOnlyList<ProjectionBase> Projections => _store.Options.Projections.All;

    /// <summary>How each subscription fares on this node.</summary>
    public IReadOnlyList<SubscriptionStatus> Subscriptions => [.. _agents.Select(agent => agent.Status)];

    /// <summary>What can be seen and done about them, wherever they run.</summary>
    public SubscriptionOperations Operations { get; }

    /// <summary>Starts, or does nothing when started.</summary>
    public Task StartAsync(CancellationToken token = default)
    {
        if (_running is not null)
            return Task.CompletedTask;
        _running = new CancellationTokenSource();
        var stop = _running.Token;
        _work = Task.WhenAll(
            _agents.Select(agent => Task.Run(() => agent.RunAsync(stop), CancellationToken.None))
                .Append(_agents.Count == 0 ? Task.CompletedTask : Task.Run(() => _share.RunAsync(stop), CancellationToken.None))
                .Append(_store.Options.Schedule.IsEmpty
                    ? Task.CompletedTask
                    : Task.Run(() => _clock.RunAsync(stop), CancellationToken.None)));
        return Task.CompletedTask;
    }

    /// <summary>Stops after the pages under way were committed or given up, and releases the lead of all subscriptions.</summary>
    public async Task StopAsync(CancellationToken token = default)
    {
        if (_running is null)
            return;
        await _running.CancelAsync();
        await _work.WaitAsync(token);
        _running.Dispose();
        _running = null;
    }

    /// <summary>Waits until every subscription, wherever it runs, has dealt with all that is committed now.</summary>
    /// <exception cref="TimeoutException">Some have not in time; the message names them.</exception>
    /// <exception cref="InvalidOperationException">One of them is paused on this node; the message says where and why.</exception>
    public async Task WaitForNonStaleDataAsync(TimeSpan timeout, CancellationToken token = default)
    {
        var target = await _store.Log.FetchLastPositionAsync(token);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var behind = _agents.ToList();
        while (true)
        {
            var late = new List<SubscriptionAgent>();
            foreach (var agent in behind)
            {
                var progress = await agent.Progression.PeekAsync(token);
                if (progress.Position >= target)
                    continue;
                late.Add(agent);
                // Only what both say: the pause may just have been ended, or be one from before this node started.
                if (progress.Pause is { } pause && agent.Status.State == SubscriptionState.Paused)
                    throw new InvalidOperationException(
                        $"Subscription {progress.Name} is paused at event {pause.At}: {pause.Reason}", agent.Status.Error);
            }
            behind = late;
            if (behind.Count == 0)
                return;
            if (clock.Elapsed > timeout)
                throw new TimeoutException(
                    $"Not at {target} after {timeout}: {string.Join(", ", behind.Select(agent => $"{agent.Status.Name} ({agent.Status.State}, at {agent.Status.Position})"))}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), token);
        }
    }

    /// <summary>
    /// Makes the documents of a projection anew from the whole log, beside the live ones, which readers and writers go
    /// on using. Then the new ones take their place in one moment. Works on any node, whether this daemon runs or not,
    /// with memory for one page of events. Interrupted, it changes nothing, and is to be begun again.
    /// </summary>
    /// <param name="name">The projection, inline or asynchronous.</param>
    /// <param name="progress">Is told after each page.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="ArgumentException">There is no such projection.</exception>
    /// <exception cref="OperationRefusedException">It is being rebuilt already.</exception>
    /// <exception cref="ApplyEventException">The projection fails at an event.</exception>
    /// <exception cref="UnreadableEventException">An event cannot be read.</exception>
    public Task RebuildProjectionAsync(string name, IProgress<RebuildProgress>? progress = null, CancellationToken token = default) =>
        new ProjectionRebuild(_store, _store.Options.Projections.Named(name), progress).RunAsync(token);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _metrics.Dispose();
        await StopAsync();
    }
}
