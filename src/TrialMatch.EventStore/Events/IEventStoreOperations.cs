namespace TrialMatch.EventStore;

/// <summary>
/// Reads and writes streams. Nothing is written before <see cref="IDocumentSession.SaveChangesAsync"/>, which raises
/// the errors named here. Events are registered objects, or <see cref="Event.For{T}"/> to give one an id.
/// </summary>
public interface IEventStoreOperations : IQueryEventStore
{
    /// <summary>Starts a stream that must not exist yet.</summary>
    /// <typeparam name="T">The state that the stream is the history of.</typeparam>
    /// <exception cref="ExistingStreamIdCollisionException">There is such a stream (on saving).</exception>
    /// <exception cref="EmptyEventStreamException">There is no event.</exception>
    /// <exception cref="UnknownEventTypeException">An event is not registered.</exception>
    StreamAction StartStream<T>(Guid id, params IEnumerable<object> events)
        where T : class;

    /// <summary>Starts a stream of no particular type; otherwise as <see cref="StartStream{T}"/>.</summary>
    StreamAction StartStream(Guid id, params IEnumerable<object> events);

    /// <summary>Appends to a stream, whatever its version; begins one if there is none. No events, no effect.</summary>
    /// <exception cref="InvalidStreamOperationException">The stream is archived (on saving).</exception>
    /// <exception cref="UnknownEventTypeException">An event is not registered.</exception>
    StreamAction Append(Guid stream, params IEnumerable<object> events);

    /// <summary>Appends to a stream that must exist, whatever its version.</summary>
    /// <exception cref="NonExistentStreamException">There is no such stream (on saving).</exception>
    /// <exception cref="InvalidStreamOperationException">The stream is archived (on saving).</exception>
    /// <exception cref="UnknownEventTypeException">An event is not registered.</exception>
    StreamAction AppendToExisting(Guid stream, params IEnumerable<object> events);

    /// <summary>Appends to a stream if nobody else has meanwhile.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="expectedVersion">The version that the stream has <b>after</b> these events, as in Marten.</param>
    /// <param name="events">What happened.</param>
    /// <exception cref="EventStreamUnexpectedMaxEventIdException">The stream moved on (on saving).</exception>
    /// <exception cref="InvalidStreamOperationException">The stream is archived (on saving).</exception>
    StreamAction Append(Guid stream, long expectedVersion, params IEnumerable<object> events);

    /// <summary>Closes a stream: it stays readable and takes no further events.</summary>
    /// <exception cref="NonExistentStreamException">There is no such stream (on saving).</exception>
    void ArchiveStream(Guid stream);

    /// <summary>Loads the state of a stream to decide on and append to; conflicts are found on saving.</summary>
    /// <typeparam name="T">The state, registered as an aggregate.</typeparam>
    Task<IEventStream<T>> FetchForWriting<T>(Guid id, CancellationToken token = default)
        where T : class;

    /// <summary>Loads the state of a stream to decide on, if it still is at the version that the caller has seen.</summary>
    /// <param name="id">The stream.</param>
    /// <param name="expectedVersion">The version that the stream must have now.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="EventStreamUnexpectedMaxEventIdException">It has another.</exception>
    Task<IEventStream<T>> FetchForWriting<T>(Guid id, long expectedVersion, CancellationToken token = default)
        where T : class;

    /// <summary>
    /// Loads the state of a stream and keeps all other writers of it waiting until this session is saved or disposed
    /// of: nothing decided on it can be in vain. For decisions that are costly or contended; they should be short.
    /// A session that fetches several streams so should always do it in the same order, or two sessions may deadlock.
    /// </summary>
    /// <typeparam name="T">The state, registered as an aggregate.</typeparam>
    /// <param name="id">The stream, which need not exist yet.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="StreamLockedException">It did not become free within <see cref="StoreOptions.ExclusiveLockTimeout"/>.</exception>
    Task<IEventStream<T>> FetchForExclusiveWriting<T>(Guid id, CancellationToken token = default)
        where T : class;
}
