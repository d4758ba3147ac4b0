namespace TrialMatch.EventStore;

/// <summary>Something that happened, with everything recorded about its recording.</summary>
public interface IEvent
{
    /// <summary>The event's own id; appending the same id again is recognised as a retry.</summary>
    Guid Id { get; }

    /// <summary>The event's number in the whole log (<c>seq_id</c>); 0 until it is committed.</summary>
    long Sequence { get; }

    /// <summary>Where the event stands in the log; <see cref="EventPosition.Start"/> until it is committed.</summary>
    EventPosition Position { get; }

    /// <summary>The event's number in its stream, from 1.</summary>
    long Version { get; }

    /// <summary>The stream that the event belongs to.</summary>
    Guid StreamId { get; }

    /// <summary>The event itself.</summary>
    object Data { get; }

    /// <summary>When it was recorded (to the microsecond); never decreases within a stream.</summary>
    DateTimeOffset Timestamp { get; }

    /// <summary>The tenant; one only for now.</summary>
    string TenantId { get; }

    /// <summary>The alias of the event's type as stored, for example <c>trial_registered</c>.</summary>
    string EventTypeName { get; }

    /// <summary>Ties together all that one request or message led to.</summary>
    string? CorrelationId { get; }

    /// <summary>What directly led to this event.</summary>
    string? CausationId { get; }

    /// <summary>Further facts about the recording, such as purpose and on whose behalf.</summary>
    IReadOnlyDictionary<string, string>? Headers { get; }

    /// <summary>Who did it.</summary>
    string? UserName { get; }

    /// <summary>Whether the stream has been archived.</summary>
    bool IsArchived { get; }
}

/// <summary>An event whose type is known.</summary>
/// <typeparam name="T">The type of the event itself.</typeparam>
public interface IEvent<out T> : IEvent
    where T : notnull
{
    /// <summary>The event itself.</summary>
    new T Data { get; }
}
