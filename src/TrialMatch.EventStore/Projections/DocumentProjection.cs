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

    /// <summary>The version to keep with a document: of its stream or, where it has several, the place in the log.</summary>
    internal abstract long VersionOf(IEvent e);

    internal override IDocumentMapping MappingIn(StoreOptions options) => options.Schema.For<T>();

    internal override ISubscription AsSubscription(StoreOptions options) => new AsyncProjection(this, options);

    internal override async Task<IReadOnlyList<NpgsqlBatchCommand>> ApplyAsync(
        Func<string, NpgsqlCommand> command, IReadOnlyList<IEvent> events, StoreOptions options, bool isRebuild, CancellationToken token)
    {
        var commands = options.Documents.For<T>(isRebuild);
        var slices = events.Where(Includes)
            .SelectMany(e => DocumentsOf(e).Select(id => (Id: id, Event: e)))
            .GroupBy(pair => pair.Id, pair => pair.Event)
            .ToList();
        var before = await commands.LoadStatesAsync(command, slices.Select(slice => slice.Key), token);
        return
        [
            .. slices.Select(slice => slice.Aggregate(before.GetValueOrDefault(slice.Key), (state, e) => Apply(state, slice.Key, e)) is { } after
                ? commands.Upsert(slice.Key, after, VersionOf(slice.Last()))
                : commands.Delete(slice.Key)),
        ];
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
