namespace TrialMatch.EventStore;

/// <summary>Wraps what happened with what is recorded about it.</summary>
public abstract class Event : IEvent
{
    /// <summary>The tenant of a database with one tenant, as Marten writes it.</summary>
    internal const string DefaultTenant = "*DEFAULT*";

    /// <summary>
    /// Gives an event an id of the caller's choice. Appending it again, in a retry after a lost answer, then
    /// changes nothing, provided that all events of the append carry such ids.
    /// </summary>
    public static Event<T> For<T>(T data, Guid id)
        where T : notnull => new(data) { Id = id, HasChosenId = true };

    /// <inheritdoc />
    public Guid Id { get; internal set; }

    /// <inheritdoc />
    public long Sequence => Position.Sequence;

    /// <inheritdoc />
    public EventPosition Position { get; internal set; }

    /// <inheritdoc />
    public long Version { get; internal set; }

    /// <inheritdoc />
    public Guid StreamId { get; internal set; }

    /// <inheritdoc />
    public abstract object Data { get; }

    /// <inheritdoc />
    public DateTimeOffset Timestamp { get; internal set; }

    /// <inheritdoc />
    public string TenantId { get; internal set; } = DefaultTenant;

    /// <inheritdoc />
    public string EventTypeName { get; internal set; } = "";

    /// <inheritdoc />
    public string? CorrelationId { get; internal set; }

    /// <inheritdoc />
    public string? CausationId { get; internal set; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string>? Headers { get; internal set; }

    /// <inheritdoc />
    public string? UserName { get; internal set; }

    /// <inheritdoc />
    public bool IsArchived { get; internal set; }

    internal bool HasChosenId { get; init; }
}

/// <summary>An event of a known type.</summary>
/// <typeparam name="T">The type of the event itself.</typeparam>
public sealed class Event<T> : Event, IEvent<T>
    where T : notnull
{
    private readonly T _data;

    internal Event(T data) => _data = data;

    /// <inheritdoc />
    public override object Data => _data;

    T IEvent<T>.Data => _data;
}
