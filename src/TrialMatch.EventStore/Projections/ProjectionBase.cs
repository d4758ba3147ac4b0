using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Turns events into documents.</summary>
public abstract class ProjectionBase
{
    private readonly List<Type> _included = [];

    private protected ProjectionBase() => Name = GetType().Name;

    /// <summary>The name, unique in the store; the progression of an asynchronous projection is kept under it.</summary>
    public string Name { get; protected init; }

    /// <summary>When it is brought up to date.</summary>
    public ProjectionLifecycle Lifecycle { get; internal set; }

    internal IReadOnlyList<Type> IncludedTypes => _included;

    /// <summary>Says that the projection is made from events of this type, or of types derived from it.</summary>
    public ProjectionBase IncludeType<TEvent>()
    {
        _included.Add(typeof(TEvent));
        return this;
    }

    internal bool Includes(IEvent e) => _included.Exists(type => type.IsInstanceOfType(e.Data));

    /// <summary>Tells the store about the projection's document and state.</summary>
    internal abstract void Register(StoreOptions options);

    /// <summary>Where its documents are kept.</summary>
    internal abstract IDocumentMapping MappingIn(StoreOptions options);

    /// <summary>Whether a document is made of several streams.</summary>
    internal virtual bool SpansStreams => false;

    /// <summary>What an inline projection has to lock besides the stream before it may read what it changes.</summary>
    internal virtual IEnumerable<Guid> LocksOf(IEvent e) => [];

    /// <summary>Whether it looks at nothing but <see cref="IEvent.Data"/>, so that no more of the events has to be read.</summary>
    internal virtual bool LooksAtDataOnly => false;

    /// <summary>The changes to documents that events make.</summary>
    /// <param name="command">Makes commands to read the documents with.</param>
    /// <param name="events">Events in order; those not included are passed over.</param>
    /// <param name="options">The store's options.</param>
    /// <param name="rebuild">What is remembered from page to page of a rebuild; null when it is about the live documents.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="ApplyEventException">The projection fails at an event.</exception>
    internal abstract Task<IReadOnlyList<NpgsqlBatchCommand>> ApplyAsync(
        Func<string, NpgsqlCommand> command, IReadOnlyList<IEvent> events, StoreOptions options, RebuildMemory? rebuild, CancellationToken token);

    /// <summary>The projection as a subscription, for the daemon.</summary>
    internal abstract ISubscription AsSubscription(StoreOptions options);
}

/// <summary>A projection whose documents belong to one stream each, when it is made with the append.</summary>
internal interface IInlineStreamProjection
{
    /// <summary>Loads the state and the version that a stream has now, and lets the append expect that version.</summary>
    Task PresumeAsync(Func<string, NpgsqlCommand> command, StreamAction stream, StoreOptions options, CancellationToken token);

    /// <summary>The change to the document that belongs to an append.</summary>
    /// <param name="command">Makes commands on the connection of the append.</param>
    /// <param name="stream">The append, its events complete with versions.</param>
    /// <param name="version">The version of the stream before the append.</param>
    /// <param name="options">The store's options.</param>
    /// <param name="token">Cancels.</param>
    Task<NpgsqlBatchCommand> ProjectInlineAsync(
        Func<string, NpgsqlCommand> command, StreamAction stream, long version, StoreOptions options, CancellationToken token);
}
