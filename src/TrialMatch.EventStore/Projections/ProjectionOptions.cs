namespace TrialMatch.EventStore;

/// <summary>Which read models are kept, and who else is told about events.</summary>
public sealed class ProjectionOptions
{
    private readonly StoreOptions _options;
    private readonly List<ProjectionBase> _projections = [];

    internal ProjectionOptions(StoreOptions options) => _options = options;

    internal List<ISubscription> Subscriptions { get; } = [];

    internal IReadOnlyList<ProjectionBase> All => _projections;

    /// <summary>Keeps the state of each stream as a document. Say with <c>IncludeType</c> which events make it up.</summary>
    public ProjectionBase Snapshot<T>(SnapshotLifecycle lifecycle)
        where T : class, IAggregate<T> => Snapshot<T>(lifecycle, T.Evolve);

    /// <summary>Keeps the state that the given function builds as a document. Say with <c>IncludeType</c> which events make it up.</summary>
    public ProjectionBase Snapshot<T>(SnapshotLifecycle lifecycle, Func<T?, object, T> evolve)
        where T : class => Add(
            new SnapshotProjection<T>(evolve),
            lifecycle == SnapshotLifecycle.Inline ? ProjectionLifecycle.Inline : ProjectionLifecycle.Async);

    /// <summary>Keeps the documents of a projection.</summary>
    /// <exception cref="ArgumentException">There is a projection of that name already.</exception>
    public ProjectionBase Add(ProjectionBase projection, ProjectionLifecycle lifecycle)
    {
        if (_projections.Exists(known => known.Name == projection.Name))
            throw new ArgumentException($"There already is a projection named \"{projection.Name}\".", nameof(projection));
        projection.Lifecycle = lifecycle;
        projection.Register(_options);
        _projections.Add(projection);
        return projection;
    }

    /// <summary>Lets the daemon hand events to a subscription.</summary>
    public void Subscribe(ISubscription subscription) => Subscriptions.Add(subscription);

    /// <summary>The inline projections that an append concerns.</summary>
    internal IEnumerable<ProjectionBase> InlineOf(StreamAction stream) => _projections.Where(projection =>
        projection.Lifecycle == ProjectionLifecycle.Inline && stream.Events.Any(projection.Includes));

    /// <summary>Whether an append concerns an inline projection.</summary>
    internal bool IsInline(StreamAction stream)
    {
        foreach (var projection in _projections)
        {
            if (projection.Lifecycle == ProjectionLifecycle.Inline && stream.Events.Any(projection.Includes))
                return true;
        }
        return false;
    }

    /// <summary>The inline projections across streams that any of these events concern.</summary>
    internal IEnumerable<ProjectionBase> InlineAcross(IReadOnlyList<IEvent> events) => _projections.Where(projection =>
        projection is { Lifecycle: ProjectionLifecycle.Inline, SpansStreams: true } && events.Any(projection.Includes));

    /// <summary>The projection of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal ProjectionBase Named(string name) =>
        _projections.Find(projection => projection.Name == name)
        ?? throw new ArgumentException(
            $"There is no projection \"{name}\"; there are: {string.Join(", ", _projections.Select(known => known.Name))}.", nameof(name));

    /// <summary>Whether an inline projection keeps this document.</summary>
    internal bool IsInline<T>()
        where T : class => _projections.OfType<SingleStreamProjection<T>>()
            .Any(projection => projection.Lifecycle == ProjectionLifecycle.Inline);

    /// <summary>Which events a state is made of: those of its projection, or all.</summary>
    internal Predicate<IEvent> FilterFor<T>()
        where T : class =>
        _projections.OfType<SingleStreamProjection<T>>().FirstOrDefault() is { } projection ? projection.Includes : _ => true;

    /// <summary>Refuses a projection that does not say what it is made of: it would be applied to every stream.</summary>
    internal void Validate()
    {
        if (_projections.Find(projection => projection.IncludedTypes.Count == 0) is { } silent)
            throw new InvalidOperationException($"The projection \"{silent.Name}\" includes no type of event; add IncludeType<…>().");
        foreach (var projection in _projections)
            _options.Events.Types.AliasesOf(projection.IncludedTypes);
    }
}
