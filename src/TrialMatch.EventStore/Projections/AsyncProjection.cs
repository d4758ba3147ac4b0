namespace TrialMatch.EventStore;

/// <summary>Keeps the documents of a projection up to date page by page.</summary>
internal sealed class AsyncProjection<T>(SingleStreamProjection<T> projection, StoreOptions options) : ISubscription
    where T : class
{
    public string Name => projection.Name;

    public IReadOnlyCollection<Type> EventTypes => projection.IncludedTypes;

    public async Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token)
    {
        var session = (DocumentSession)operations;
        var commands = options.Documents.For<T>();
        var streams = page.GroupBy(e => e.StreamId).ToList();
        var before = await session.LoadStatesAsync(commands, streams.Select(stream => stream.Key), token);
        foreach (var stream in streams)
        {
            var after = stream.Aggregate(before.GetValueOrDefault(stream.Key), projection.Evolve);
            session.Enqueue(after is null
                ? commands.Delete(stream.Key)
                : commands.Upsert(stream.Key, after, stream.Last().Version));
        }
    }
}
