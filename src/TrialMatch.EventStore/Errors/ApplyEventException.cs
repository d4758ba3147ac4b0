namespace TrialMatch.EventStore;

/// <summary>A projection, or a subscription that was handed an event again, failed at it.</summary>
public sealed class ApplyEventException : Exception
{
    /// <summary>Says who failed at which event, and what was wrong.</summary>
    public ApplyEventException(string name, IEvent @event, Exception inner)
        : base($"\"{name}\" failed at event {@event.Position} ({@event.EventTypeName}): {inner.Message}", inner) =>
        Event = @event;

    /// <summary>The event.</summary>
    public IEvent Event { get; }
}
