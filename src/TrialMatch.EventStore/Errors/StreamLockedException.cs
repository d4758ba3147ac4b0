namespace TrialMatch.EventStore;

/// <summary>Somebody else holds a stream for writing, longer than this writer was ready to wait.</summary>
public sealed class StreamLockedException : ConcurrencyException
{
    /// <summary>Says which stream.</summary>
    public StreamLockedException(Guid stream, Exception? inner = null)
        : base($"Stream {stream} is held by another writer; it did not become free in time.", inner) => StreamId = stream;

    /// <summary>The stream.</summary>
    public Guid StreamId { get; }
}
