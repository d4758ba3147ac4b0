using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Keeps documents of one kind.</summary>
/// <typeparam name="T">The document.</typeparam>
public abstract class DocumentProjection<T> : ProjectionBase
    where T : class
{
    private protected DocumentProjection()
    {
    }

    /// <summary>The ids of the documents that an event is part of, each once.</summary>
    internal abstract IEnumerable<Guid> DocumentsOf(IEvent e);

    /// <summary>A document after one more event; null when there should be none.</summary>
    internal abstract T? EvolveDocument(T? snapshot, Guid id, IEvent e);

    /// <summary>Whether nothing can have been part of the event's document before it.</summary>
    internal virtual bool IsFirst(IEvent e) => false;

    /// <summary>The version to keep with a document: of its stream or, where it has several, the place in the log.</summary>
    internal abstract long VersionOf(IEvent e);

    internal override IDocumentMapping MappingIn(StoreOptions options) => options.Schema.For<T>();

    internal override ISubscription AsSubscription(StoreOptions options) => new AsyncProjection(this, options);

    internal override async Task<IReadOnlyList<NpgsqlBatchCommand>> ApplyAsync(
        Func<string, NpgsqlCommand> command, IReadOnlyList<IEvent> events, StoreOptions options, RebuildMemory? rebuild, CancellationToken token)
    {
        var commands = options.Documents.For<T>(rebuild is not null);
        var included = events.Where(Includes).Select(e => (Event: e, Documents: DocumentsOf(e).ToArray())).ToList();
        var before = (Dictionary<Guid, T?>?)rebuild?.LastPage ?? [];
        var states = new Dictionary<Guid, T?>();
        var unknown = new List<Guid>();
        foreach (var (e, documents) in included)
        {
            foreach (var id in documents)
            {
                if (states.TryAdd(id, before.GetValueOrDefault(id)) && !before.ContainsKey(id) && !(rebuild is not null && IsFirst(e)))
                    unknown.Add(id);
            }
        }
        if (unknown.Count > 0)
        {
            foreach (var (id, state) in await commands.LoadStatesAsync(command, unknown, token))
                states[id] = state;
        }

        var versions = new Dictionary<Guid, long>();
        foreach (var (e, documents) in included)
        {
            foreach (var id in documents)
            {
                states[id] = Apply(states[id], id, e);
                versions[id] = VersionOf(e);
            }
        }
        if (rebuild is not null)
            rebuild.LastPage = states;

        var changes = new List<NpgsqlBatchCommand>();
        var kept = states.Where(pair => pair.Value is not null)
            .Select(pair => new DocumentState<T>(pair.Key, pair.Value!, versions[pair.Key])).ToList();
        if (kept.Count > 0)
            changes.Add(commands.Page.Upsert(kept));
        if (kept.Count < states.Count)
            changes.Add(commands.Page.Delete(states.Where(pair => pair.Value is null).Select(pair => pair.Key)));
        return changes;
    }

    private T? Apply(T? state, Guid id, IEvent e)
    {
        try
        {
            return EvolveDocument(state, id, e);
        }
        catch (Exception error)
        {
            throw new ApplyEventException(Name, e, error);
        }
    }
}
