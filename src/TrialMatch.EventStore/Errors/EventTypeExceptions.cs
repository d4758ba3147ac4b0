namespace TrialMatch.EventStore;

/// <summary>An event cannot be read from the log.</summary>
public abstract class UnreadableEventException : Exception
{
    private protected UnreadableEventException(string message, string alias, EventPosition position, Exception? inner)
        : base(message, inner)
    {
        Alias = alias;
        Position = position;
    }

    /// <summary>The alias of the event's type.</summary>
    public string Alias { get; }

    /// <summary>Where the event stands.</summary>
    public EventPosition Position { get; }
}

/// <summary>An event's type is not registered, so it can be neither written nor read.</summary>
public sealed class UnknownEventTypeException : UnreadableEventException
{
    /// <summary>Says which alias was met, and where in the log.</summary>
    public UnknownEventTypeException(string alias, EventPosition position)
        : base($"The event at position {position} has the type \"{alias}\", which is not registered.", alias, position, null)
    {
    }

    /// <summary>Says which type was to be written.</summary>
    public UnknownEventTypeException(Type type)
        : base(
            $"{type} is not registered as an event; register it with Events.AddEventType.",
            Naming.SnakeCase(type.Name),
            EventPosition.Start,
            null)
    {
    }
}

/// <summary>An event's data does not fit the type registered for it.</summary>
public sealed class EventDeserializationFailureException : UnreadableEventException
{
    /// <summary>Says which event, and what was wrong with its JSON.</summary>
    public EventDeserializationFailureException(string alias, EventPosition position, Exception inner)
        : base($"The event \"{alias}\" at position {position} cannot be read: {inner.Message}", alias, position, inner)
    {
    }
}
