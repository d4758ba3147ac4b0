namespace TrialMatch.EventStore;

/// <summary>Keeps the documents of a projection up to date page by page.</summary>
internal sealed class AsyncProjection(ProjectionBase projection, StoreOptions options) : ISubscription
{
    public string Name => projection.Name;

    public IReadOnlyCollection<Type> EventTypes => projection.IncludedTypes;

    public async Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token)
    {
        var session = (DocumentSession)operations;
        foreach (var change in await projection.ApplyAsync(session.Command, page, options, rebuild: null, token))
            session.Enqueue(change);
    }
}
