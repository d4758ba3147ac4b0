namespace TrialMatch.EventStore;

/// <summary>All events of all streams in one order.</summary>
public interface IEventLog
{
    /// <summary>
    /// The events after a position, up to where the log is final at this moment, read in pages as they are consumed.
    /// No event can later appear before one that was returned: a reader that continues after the last position it
    /// has seen misses nothing.
    /// </summary>
    /// <param name="after">Where to continue; <see cref="EventPosition.Start"/> for all.</param>
    /// <param name="types">Only events of these types or types derived from them; null for all.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="UnreadableEventException">An event's type is unknown or its data does not fit.</exception>
    IAsyncEnumerable<IEvent> ReadAllAsync(
        EventPosition after = default, IReadOnlyCollection<Type>? types = null, CancellationToken token = default);

    /// <summary>The events after a position that a filter lets through; otherwise as the other <c>ReadAllAsync</c>.</summary>
    /// <param name="filter">Which events. The log is not ordered by time: bounds of time are looked for in all of it.</param>
    /// <param name="after">Where to continue; <see cref="EventPosition.Start"/> for all.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="ArgumentException">A type of the filter covers no registered event.</exception>
    /// <exception cref="UnreadableEventException">An event's type is unknown or its data does not fit.</exception>
    IAsyncEnumerable<IEvent> ReadAllAsync(EventFilter filter, EventPosition after = default, CancellationToken token = default);

    /// <summary>The event with this id as it is stored; null if there is none.</summary>
    Task<StoredEvent?> FindAsync(Guid id, CancellationToken token = default);

    /// <summary>The event at this position as it is stored; null if there is none.</summary>
    Task<StoredEvent?> FindAsync(EventPosition position, CancellationToken token = default);

    /// <summary>
    /// The position of the last event that is committed, though others may still appear before it;
    /// <see cref="EventPosition.Start"/> when there is none.
    /// </summary>
    Task<EventPosition> FetchLastPositionAsync(CancellationToken token = default);

    /// <summary>The position up to which the log is final: no event will appear at or before it any more.</summary>
    Task<EventPosition> FetchFinalPositionAsync(CancellationToken token = default);

    /// <summary>
    /// Waits until the log is final up to a position, such as <see cref="IDocumentSession.LastCommitted"/>, so that
    /// <c>ReadAllAsync</c> includes it: at most as long as writing transactions last that are older.
    /// </summary>
    Task WaitForFinalAsync(EventPosition position, CancellationToken token = default);
}
