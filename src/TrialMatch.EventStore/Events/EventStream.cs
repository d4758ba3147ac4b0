using System.Diagnostics.CodeAnalysis;

namespace TrialMatch.EventStore;

/// <summary>A stream loaded for writing: its state, and a place to put what happens next.</summary>
/// <typeparam name="T">The state.</typeparam>
[SuppressMessage("Naming", "CA1711", Justification = "It is a stream of events, and Marten's name.")]
public interface IEventStream<out T>
    where T : class
{
    /// <summary>The stream.</summary>
    Guid Id { get; }

    /// <summary>The state at <see cref="StartingVersion"/>; null if the stream has no events.</summary>
    T? Aggregate { get; }

    /// <summary>The version when loaded; 0 if there was no stream.</summary>
    long StartingVersion { get; }

    /// <summary>The version with the events appended here counted in.</summary>
    long CurrentVersion { get; }

    /// <summary>The events appended here.</summary>
    IReadOnlyList<IEvent> Events { get; }

    /// <summary>Appends one event.</summary>
    void AppendOne(object @event);

    /// <summary>Appends events in order.</summary>
    void AppendMany(params IEnumerable<object> events);
}

/// <inheritdoc />
internal sealed class EventStream<T>(StreamAction action, T? aggregate, Action<IEnumerable<object>> append) : IEventStream<T>
    where T : class
{
    public Guid Id => action.Id;

    public T? Aggregate => aggregate;

    public long StartingVersion { get; } = action.ExpectedVersion!.Value;

    public long CurrentVersion => StartingVersion + action.Events.Count;

    public IReadOnlyList<IEvent> Events => action.Events;

    public void AppendOne(object @event) => append([@event]);

    public void AppendMany(params IEnumerable<object> events) => append(events);
}
