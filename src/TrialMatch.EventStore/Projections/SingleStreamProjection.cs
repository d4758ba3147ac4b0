using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Keeps one document per stream: the state that the stream's events amount to.</summary>
/// <typeparam name="T">The document; its id is the stream's.</typeparam>
public abstract class SingleStreamProjection<T> : DocumentProjection<T>, IInlineStreamProjection
    where T : class
{
    /// <summary>The document after one more event; null when there should be none (any more).</summary>
    /// <param name="snapshot">The document before; null if there is none.</param>
    /// <param name="event">What happened. In an inline projection its <see cref="IEvent.Sequence"/> is not yet known.</param>
    public abstract T? Evolve(T? snapshot, IEvent @event);

    internal override void Register(StoreOptions options)
    {
        options.Schema.For<T>().IsProjected = true;
        options.Events.Aggregators.Add<T>(Evolve, LooksAtDataOnly);
    }

    internal override IEnumerable<Guid> DocumentsOf(IEvent e) => [e.StreamId];

    internal override T? EvolveDocument(T? snapshot, Guid id, IEvent e) => Evolve(snapshot, e);

    internal override bool IsFirst(IEvent e) => e.Version == 1;

    internal override long VersionOf(IEvent e) => e.Version;

    async Task IInlineStreamProjection.PresumeAsync(
        Func<string, NpgsqlCommand> command, StreamAction stream, StoreOptions options, CancellationToken token) =>
        (stream.Fetched, stream.ExpectedVersion, stream.FetchedFrom) = await new StreamFolder(command, options).LatestAsync<T>(stream.Id, token);

    async Task<NpgsqlBatchCommand> IInlineStreamProjection.ProjectInlineAsync(
        Func<string, NpgsqlCommand> command, StreamAction stream, long version, StoreOptions options, CancellationToken token)
    {
        var (before, table) = stream.ExpectedVersion is not null && stream.Fetched is T fetched
            ? (fetched, stream.FetchedFrom)
            : await new StreamFolder(command, options).AtAsync<T>(stream.Id, version, token);
        var after = stream.Events.Where(Includes).Aggregate(before, Evolve);
        var commands = options.Documents.For<T>();
        var newVersion = version + stream.Events.Count;
        return after is null
            ? commands.DeleteInline(stream.Id, newVersion, table)
            : commands.UpsertInline(stream.Id, after, newVersion, table);
    }
}

/// <summary>A state that evolves by itself, kept as a document.</summary>
internal sealed class SnapshotProjection<T> : SingleStreamProjection<T>
    where T : class
{
    private readonly Func<T?, object, T> _evolve;

    public SnapshotProjection(Func<T?, object, T> evolve)
    {
        _evolve = evolve;
        Name = typeof(T).Name;
    }

    public override T? Evolve(T? snapshot, IEvent @event) => _evolve(snapshot, @event.Data);

    internal override bool LooksAtDataOnly => true;
}
