namespace TrialMatch.EventStore;

/// <summary>Reads streams and the states that they amount to. Archived streams stay readable.</summary>
public interface IQueryEventStore
{
    /// <summary>The events of one stream in order; empty if there is no such stream.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="version">The last version to read; 0 for all.</param>
    /// <param name="timestamp">The latest moment to read; null for all.</param>
    /// <param name="fromVersion">The first version to read.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="UnreadableEventException">An event's type is unknown or its data does not fit.</exception>
    Task<IReadOnlyList<IEvent>> FetchStreamAsync(
        Guid streamId, long version = 0, DateTimeOffset? timestamp = null, long fromVersion = 0, CancellationToken token = default);

    /// <summary>The events of one stream between two versions, read as they are consumed.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="fromVersion">The first version to read.</param>
    /// <param name="toVersion">The last version to read; 0 for all.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="UnreadableEventException">An event's type is unknown or its data does not fit.</exception>
    IAsyncEnumerable<IEvent> ReadStreamAsync(
        Guid streamId, long fromVersion = 1, long toVersion = 0, CancellationToken token = default);

    /// <summary>The events of one stream that a filter lets through, in order, read as they are consumed.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="filter">Which events.</param>
    /// <param name="fromVersion">The first version to read.</param>
    /// <param name="toVersion">The last version to read; 0 for all.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="ArgumentException">A type of the filter covers no registered event.</exception>
    /// <exception cref="UnreadableEventException">An event's type is unknown or its data does not fit.</exception>
    IAsyncEnumerable<IEvent> ReadStreamAsync(
        Guid streamId, EventFilter filter, long fromVersion = 1, long toVersion = 0, CancellationToken token = default);

    /// <summary>The stream without its events; null if there is none.</summary>
    Task<StreamState?> FetchStreamStateAsync(Guid streamId, CancellationToken token = default);

    /// <summary>The state built from a stream's events, up to a version or a moment; null if there are none.</summary>
    /// <typeparam name="T">The state, registered as an aggregate.</typeparam>
    /// <param name="streamId">The stream.</param>
    /// <param name="version">The last version to count; 0 for all.</param>
    /// <param name="timestamp">The latest moment to count; null for all.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="UnreadableEventException">An event's type is unknown or its data does not fit.</exception>
    Task<T?> AggregateStreamAsync<T>(
        Guid streamId, long version = 0, DateTimeOffset? timestamp = null, CancellationToken token = default)
        where T : class;

    /// <summary>The newest state of a stream, from its inline document where there is one.</summary>
    /// <typeparam name="T">The state, registered as an aggregate or projection.</typeparam>
    Task<T?> FetchLatest<T>(Guid streamId, CancellationToken token = default)
        where T : class;
}
