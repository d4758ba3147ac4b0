namespace TrialMatch.EventStore;

/// <summary>A projection failed at an event.</summary>
public sealed class ApplyEventException : Exception
{
    /// <summary>Says which projection and event, and what was wrong.</summary>
    public ApplyEventException(string projection, IEvent @event, Exception inner)
        : base($"The projection \"{projection}\" failed at event {@event.Position} ({@event.EventTypeName}): {inner.Message}", inner) =>
        Event = @event;

    /// <summary>The event.</summary>
    public IEvent Event { get; }
}
