using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Turns events into documents.</summary>
public abstract class ProjectionBase
{
    private readonly List<Type> _included = [];

    private protected ProjectionBase() => Name = GetType().Name;

    /// <summary>The name, unique in the store; the progression of an asynchronous projection is kept under it.</summary>
    public string Name { get; protected init; }

    internal IReadOnlyList<Type> IncludedTypes => _included;

    internal ProjectionLifecycle Lifecycle { get; set; }

    /// <summary>Says that the projection is made from events of this type, or of types derived from it.</summary>
    public ProjectionBase IncludeType<TEvent>()
    {
        _included.Add(typeof(TEvent));
        return this;
    }

    internal bool Includes(IEvent e) => _included.Exists(type => type.IsInstanceOfType(e.Data));

    /// <summary>Tells the store about the projection's document and state.</summary>
    internal abstract void Register(StoreOptions options);

    /// <summary>The change to the document that belongs to an append.</summary>
    /// <param name="command">Makes commands on the connection of the append.</param>
    /// <param name="stream">The append, its events complete with versions.</param>
    /// <param name="version">The version of the stream before the append.</param>
    /// <param name="options">The store's options.</param>
    /// <param name="token">Cancels.</param>
    internal abstract Task<NpgsqlBatchCommand> ProjectInlineAsync(
        Func<string, NpgsqlCommand> command, StreamAction stream, long version, StoreOptions options, CancellationToken token);

    /// <summary>The projection as a subscription, for the daemon.</summary>
    internal abstract ISubscription AsSubscription(StoreOptions options);
}
