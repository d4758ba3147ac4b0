namespace TrialMatch.EventStore;

/// <summary>A stream was to be started that exists already.</summary>
public sealed class ExistingStreamIdCollisionException : Exception
{
    /// <summary>Says which stream.</summary>
    public ExistingStreamIdCollisionException(Guid stream, Exception? inner = null)
        : base($"Stream {stream} cannot be started: it exists already.", inner) => StreamId = stream;

    /// <summary>The stream.</summary>
    public Guid StreamId { get; }
}

/// <summary>A stream that must exist does not.</summary>
public sealed class NonExistentStreamException : Exception
{
    /// <summary>Says which stream.</summary>
    public NonExistentStreamException(Guid stream, Exception? inner = null)
        : base($"Stream {stream} does not exist.", inner) => StreamId = stream;

    /// <summary>The stream.</summary>
    public Guid StreamId { get; }
}

/// <summary>The stream does not take events any more, because it is archived.</summary>
public sealed class InvalidStreamOperationException : Exception
{
    /// <summary>Says which stream.</summary>
    public InvalidStreamOperationException(Guid stream, Exception? inner = null)
        : base($"Stream {stream} is archived and takes no further events.", inner) => StreamId = stream;

    /// <summary>The stream.</summary>
    public Guid StreamId { get; }
}

/// <summary>A stream was to be started without an event.</summary>
public sealed class EmptyEventStreamException : Exception
{
    /// <summary>Says which stream.</summary>
    public EmptyEventStreamException(Guid stream)
        : base($"Stream {stream} cannot be started without an event.") => StreamId = stream;

    /// <summary>The stream.</summary>
    public Guid StreamId { get; }
}

/// <summary>Ids chosen for the events of an append belong, in part or elsewhere, to events already stored.</summary>
public sealed class EventIdCollisionException : Exception
{
    /// <summary>Says which stream was to be appended to.</summary>
    public EventIdCollisionException(Guid stream, Exception? inner = null)
        : base($"Some event ids chosen for an append to stream {stream} are already in use, so it is neither new nor a retry.", inner) =>
        StreamId = stream;

    /// <summary>The stream that was to be appended to.</summary>
    public Guid StreamId { get; }
}
