namespace TrialMatch.EventStore;

/// <summary>Is told about every event once it is final, in the order of the log, by the <see cref="ProjectionDaemon"/>.</summary>
public interface ISubscription
{
    /// <summary>The name, unique in the store, under which the daemon remembers how far the subscription has come.</summary>
    string Name { get; }

    /// <summary>Only events of these types or types derived from them; null for all.</summary>
    IReadOnlyCollection<Type>? EventTypes => null;

    /// <summary>How often and when to try an event again that could not be dealt with, before pausing; null for never.</summary>
    SubscriptionRetry? Retry => null;

    /// <summary>
    /// Deals with a page of events. What is written through <paramref name="operations"/> is committed together with
    /// the subscription's progress, exactly once; anything else may happen again for the same events.
    /// </summary>
    /// <param name="page">At least one event.</param>
    /// <param name="operations">The unit of work of this page.</param>
    /// <param name="token">Cancels when the daemon stops.</param>
    Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token);
}
