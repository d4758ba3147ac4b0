namespace TrialMatch.EventStore;

/// <summary>
/// Keeps documents that are made of events of several streams, such as one per patient of all that happens to the
/// patient on any ward. Which documents an event is part of is said with <c>Identity</c> in the constructor.
/// </summary>
/// <typeparam name="T">The document.</typeparam>
public abstract class MultiStreamProjection<T> : DocumentProjection<T>
    where T : class
{
    private readonly List<Func<IEvent, IEnumerable<Guid>>> _identities = [];

    /// <summary>A document after one more event; null when there should be none (any more).</summary>
    /// <param name="snapshot">The document before; null if there is none.</param>
    /// <param name="id">The document's id.</param>
    /// <param name="event">What happened. In an inline projection its <see cref="IEvent.Sequence"/> is not yet known.</param>
    public abstract T? Evolve(T? snapshot, Guid id, IEvent @event);

    /// <summary>Says that events of a type, or types derived from it, are part of one document each.</summary>
    protected void Identity<TEvent>(Func<TEvent, Guid> key) => Identities<TEvent>(e => [key(e)]);

    /// <summary>Says that events of a type, or types derived from it, are part of any number of documents each.</summary>
    protected void Identities<TEvent>(Func<TEvent, IEnumerable<Guid>> keys)
    {
        IncludeType<TEvent>();
        _identities.Add(e => e.Data is TEvent data ? keys(data) : []);
    }

    /// <summary>As <see cref="Identity{TEvent}"/>, from what is recorded about the event, such as its stream.</summary>
    protected void IdentityFromEvent<TEvent>(Func<IEvent, Guid> key)
    {
        IncludeType<TEvent>();
        _identities.Add(e => e.Data is TEvent ? [key(e)] : []);
    }

    internal override bool SpansStreams => true;

    internal override void Register(StoreOptions options) => options.Schema.For<T>().IsProjected = true;

    internal override IEnumerable<Guid> DocumentsOf(IEvent e) => _identities.SelectMany(identity => identity(e)).Distinct();

    internal override T? EvolveDocument(T? snapshot, Guid id, IEvent e) => Evolve(snapshot, id, e);

    internal override long VersionOf(IEvent e) => e.Sequence;

    internal override IEnumerable<Guid> LocksOf(IEvent e) => Includes(e) ? DocumentsOf(e) : [];
}
