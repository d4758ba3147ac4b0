namespace TrialMatch.EventStore;

/// <summary>What one unit of work does to one stream.</summary>
public sealed class StreamAction
{
    private readonly List<Event> _events = [];

    internal StreamAction(Guid id) => Id = id;

    /// <summary>The stream.</summary>
    public Guid Id { get; }

    /// <summary>The events to append, in order.</summary>
    public IReadOnlyList<IEvent> Events => _events;

    /// <summary>The version that the stream must have before the append: 0 for a new one, null for any.</summary>
    public long? ExpectedVersion { get; internal set; }

    /// <summary>The version that the stream has after the append; 0 until it is committed.</summary>
    public long Version { get; internal set; }

    internal Type? AggregateType { get; set; }

    internal bool MustBeNew { get; set; }

    internal bool MustExist { get; set; }

    /// <summary>The state of the stream at <see cref="ExpectedVersion"/>, when it was loaded for writing.</summary>
    internal object? Fetched { get; set; }

    /// <summary>The table that <see cref="Fetched"/> was kept in; null if it was made of events.</summary>
    internal uint? FetchedFrom { get; set; }

    internal IReadOnlyList<Event> Pending => _events;

    /// <summary>Whether the caller chose event ids, so that this may be a retry.</summary>
    internal bool MayBeResent => _events.Exists(e => e.HasChosenId);

    /// <summary>Sets the version expected before the append; two different expectations cannot both hold.</summary>
    internal void Expect(long version)
    {
        if (ExpectedVersion is { } other && other != version)
            throw new EventStreamUnexpectedMaxEventIdException(Id, other, version);
        ExpectedVersion = version;
    }

    internal void Add(IEnumerable<Event> events) => _events.AddRange(events);
}
