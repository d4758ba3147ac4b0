namespace TrialMatch.EventStore;

/// <summary>Collects changes to documents and streams.</summary>
public interface IDocumentOperations : IQuerySession
{
    /// <summary>Streams, to read and to write.</summary>
    new IEventStoreOperations Events { get; }

    /// <summary>Recorded with every event of this unit of work: ties together all that one request led to.</summary>
    string? CorrelationId { get; set; }

    /// <summary>Recorded with every event of this unit of work: what directly led to it.</summary>
    string? CausationId { get; set; }

    /// <summary>Recorded with every event of this unit of work: who does it.</summary>
    string? LastModifiedBy { get; set; }

    /// <summary>Recorded with every event of this unit of work, such as the purpose.</summary>
    void SetHeader(string key, string value);

    /// <summary>Inserts or replaces documents. They are taken as they are now.</summary>
    /// <exception cref="InvalidOperationException">The document is not declared, or is the projection of a stream.</exception>
    void Store<T>(params IEnumerable<T> documents)
        where T : class;

    /// <summary>Replaces a document, if it still is at a version that the caller has seen, in whatever session.</summary>
    /// <param name="document">The document as it shall be.</param>
    /// <param name="version">As <see cref="VersionFor{T}"/> told it then.</param>
    /// <exception cref="InvalidOperationException">The document is not declared with <see cref="DocumentMapping{T}.UseOptimisticConcurrency"/>.</exception>
    void UpdateExpectedVersion<T>(T document, Guid version)
        where T : class;

    /// <summary>The version of a document that this session has loaded or stored; null if it has not, or versions are not used.</summary>
    Guid? VersionFor<T>(T document)
        where T : class;

    /// <summary>
    /// Lets a handler of <see cref="StoreOptions.Schedule"/> be told of something at some time, within about a second of
    /// it, if this unit of work is committed. A message with the id of one that still waits replaces it.
    /// </summary>
    /// <returns>The message's id.</returns>
    /// <exception cref="ArgumentException">Such messages have no handler.</exception>
    Guid Schedule<T>(T message, DateTimeOffset at, Guid? id = null)
        where T : notnull;

    /// <summary>Lets a message not be told, if it was not yet.</summary>
    void Unschedule(Guid message);

    /// <summary>Deletes a document, if there is one.</summary>
    void Delete<T>(Guid id)
        where T : class;
}

/// <summary>A unit of work: what it collects is committed together, or not at all.</summary>
public interface IDocumentSession : IDocumentOperations
{
    /// <summary>The position of the last event that this session committed; null before that.</summary>
    EventPosition? LastCommitted { get; }

    /// <summary>
    /// Commits events, inline projections and documents in one transaction and, where versions are known, one round
    /// trip. After an error nothing is committed and the session should be thrown away.
    /// </summary>
    /// <exception cref="ConcurrencyException">A stream is not at the expected version.</exception>
    /// <exception cref="ExistingStreamIdCollisionException">A stream to be started exists.</exception>
    /// <exception cref="InvalidStreamOperationException">A stream is archived.</exception>
    /// <exception cref="NonExistentStreamException">A stream to be archived does not exist.</exception>
    /// <exception cref="EventIdCollisionException">Chosen event ids are in use elsewhere.</exception>
    /// <exception cref="DocumentConcurrencyException">Somebody else has changed a document with optimistic concurrency.</exception>
    /// <exception cref="RetryableDatabaseException">The database is full, busy or out of reach.</exception>
    Task SaveChangesAsync(CancellationToken token = default);
}
