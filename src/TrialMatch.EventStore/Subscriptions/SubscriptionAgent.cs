using Microsoft.Extensions.Logging;
using Npgsql;
using Polly;

namespace TrialMatch.EventStore;

/// <summary>Runs one subscription on this node: stands by, leads, feeds it pages, pauses at an event it cannot take.</summary>
internal sealed class SubscriptionAgent
{
    /// <summary>The most that is read and committed at once.</summary>
    private const int PageSize = 1000;

    /// <summary>How often a subscription must be found left alone before it is taken in excess of the node's share.</summary>
    private const int PollsLeft = 2;

    /// <summary>How long an append may go unnoticed when no notification arrives, and a dead leader unreplaced.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly DocumentStore _store;
    private readonly ISubscription _subscription;
    private readonly NodeShare _share;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline _retry;
    private volatile SubscriptionStatus _status;

    public SubscriptionAgent(DocumentStore store, ISubscription subscription, NodeShare share, ILogger logger)
    {
        (_store, _subscription, _share, _logger) = (store, subscription, share, logger);
        _status = new SubscriptionStatus(subscription.Name, SubscriptionState.Stopped, EventPosition.Start);
        _retry = subscription.Retry?.Build(store.Options.TimeProvider, error => !IsPassing(error), ReportRetry) ?? ResiliencePipeline.Empty;
        Progression = new Progression(store.DataSource.CreateCommand, subscription.Name);
    }

    public SubscriptionStatus Status => _status;

    public Progression Progression { get; }

    /// <summary>Runs until cancelled; whatever interrupts it, such as a lost connection or lead, it begins anew after a moment.</summary>
    public async Task RunAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            try
            {
                await using var leadership = await Leadership.StandByAsync(_store.DataSource, Progression.Name, token);
                await StandByAsync(leadership, token);
                using var leading = CancellationTokenSource.CreateLinkedTokenSource(token, leadership.Lost);
                try
                {
                    await LeadAsync(leadership, leading.Token);
                }
                finally
                {
                    _share.Leave();
                }
            }
            catch (Exception) when (token.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                _logger.LogWarning(e, "Subscription {Subscription} was interrupted and starts anew", _subscription.Name);
                _status = _status with { State = SubscriptionState.Standby, Error = e };
                await Task.Delay(Poll, _store.Options.TimeProvider, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        _status = _status with { State = SubscriptionState.Stopped };
    }

    private async Task StandByAsync(Leadership leadership, CancellationToken token)
    {
        _status = _status with { State = SubscriptionState.Standby };
        for (var left = 0; ; await leadership.StandByAsync(Poll, token))
        {
            // One that nobody takes is taken even by a node that leads its _share.
            left = await leadership.IsFreeAsync(token) ? left + 1 : 0;
            if (left == 0 || !_share.TryEnter(must: left > PollsLeft))
                continue;
            if (await leadership.TryTakeAsync(token))
                return;
            _share.Leave();
        }
    }

    /// <summary>Leads until cancelled, or until another node should.</summary>
    private async Task LeadAsync(Leadership leadership, CancellationToken token)
    {
        var cursor = await Progression.LoadAsync(token);
        await Progression.PauseAsync(pause: null, token);
        var skipped = await DeadLetters.SkippedAsync(_store, _subscription.Name, except: null, token);
        _status = new SubscriptionStatus(_subscription.Name, SubscriptionState.Running, cursor);
        var limit = PageSize;
        while (!_share.IsExceeded)
        {
            var ceiling = await _store.Log.FetchFinalPositionAsync(token);
            _status = _status with { Lag = Math.Max(0, ceiling.Sequence - cursor.Sequence) };
            if (_status.State == SubscriptionState.Paused && (await Progression.PeekAsync(token)).Pause is null)
            {
                // An operator has let it go on.
                skipped = await DeadLetters.SkippedAsync(_store, _subscription.Name, except: null, token);
                _status = new SubscriptionStatus(_subscription.Name, SubscriptionState.Running, cursor, _status.Lag);
            }
            if (_status.State == SubscriptionState.Paused || cursor >= ceiling)
            {
                await leadership.WaitAsync(Poll, token);
                continue;
            }
            EventPage? page = null;
            try
            {
                page = await _store.Log.ReadPageAsync(cursor, ceiling, _subscription.EventTypes, limit, skipped, token);
                if (page.Events.Count == 1)
                    await _retry.ExecuteAsync(async attempt => await ProcessAsync(cursor, page, attempt), token);
                else
                    await ProcessAsync(cursor, page, token);
                cursor = page.End;
                limit = PageSize;
                _status = new SubscriptionStatus(
                    _subscription.Name, SubscriptionState.Running, cursor, Math.Max(0, ceiling.Sequence - cursor.Sequence));
            }
            catch (Exception e) when (!IsPassing(e) && !token.IsCancellationRequested)
            {
                // Smaller and smaller pages, until all before the culprit is done and it stands alone.
                if (page is { Events.Count: > 1 })
                    limit = page.Events.Count / 2;
                else
                    await PauseAsync(e, page?.Events.SingleOrDefault(), token);
            }
        }
    }

    private async Task ProcessAsync(EventPosition cursor, EventPage page, CancellationToken token)
    {
        await using var session = _store.NewSession();
        if (page.Events.Count > 0)
            await _subscription.ProcessEventsAsync(page.Events, session, token);
        session.Advance(Progression.Advance(cursor, page.End));
        await session.SaveChangesAsync(token);
    }

    private void ReportRetry(Exception error)
    {
        _logger.LogWarning(error, "Subscription {Subscription} tries an event again", _subscription.Name);
        _status = _status with { Error = error };
    }

    private async Task PauseAsync(Exception error, IEvent? culprit, CancellationToken token)
    {
        var position = culprit?.Position ?? (error as UnreadableEventException)?.Position;
        _logger.LogError(error, "Subscription {Subscription} is paused at event {Position}", _subscription.Name, position);
        await Progression.PauseAsync(new SubscriptionPause(position, $"{error.GetType().Name}: {error.Message}"), token);
        _status = _status with { State = SubscriptionState.Paused, Error = error, FailedAt = position, FailedEvent = culprit };
    }

    /// <summary>Whether trying again may help, because the trouble is with the database or another node, not with an event.</summary>
    internal static bool IsPassing(Exception error) =>
        error is RetryableDatabaseException or ProgressionProgressOutOfOrderException or IOException or TimeoutException
            or PostgresException { IsTransient: true } or (NpgsqlException and not PostgresException);
}
