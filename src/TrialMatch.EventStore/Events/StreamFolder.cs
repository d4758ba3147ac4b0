using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Builds states from streams, starting at the inline document where one is at hand.</summary>
internal sealed class StreamFolder(Func<string, NpgsqlCommand> command, StoreOptions options)
{
    private readonly EventReader _events = new(command, options);

    /// <summary>The state up to a version (0 for all) or moment, and the version that it was built to.</summary>
    public async Task<(T? State, long Version)> LiveAsync<T>(
        Guid stream, long version, DateTimeOffset? timestamp, CancellationToken token)
        where T : class
    {
        var evolve = options.Events.Aggregators.For<T>();
        var includes = options.Projections.FilterFor<T>();
        T? state = null;
        long reached = 0;
        await _events.ForEachAsync(stream, version, timestamp, Take, options.Events.Aggregators.IsOfDataOnly<T>(), token);
        return (state, reached);

        void Take(Event e)
        {
            if (includes(e))
                state = evolve(state, e);
            reached = e.Version;
        }
    }

    /// <summary>The newest state, its version, and the table that it was kept in; null if it was made of events.</summary>
    public async Task<(T? State, long Version, uint? Table)> LatestAsync<T>(Guid stream, CancellationToken token)
        where T : class
    {
        if (!options.Projections.IsInline<T>())
            return await OfEventsAsync<T>(stream, token);
        var (document, documentVersion, streamVersion, table) = await options.Documents.For<T>().LoadStateAsync(command, stream, token).Guard();
        return documentVersion == streamVersion
            ? (document, streamVersion, streamVersion == 0 ? null : table)
            : await OfEventsAsync<T>(stream, token);
    }

    /// <summary>The state at a version that the stream is thought to have, and the table; see <see cref="LatestAsync"/>.</summary>
    public async Task<(T? State, uint? Table)> AtAsync<T>(Guid stream, long version, CancellationToken token)
        where T : class
    {
        if (version == 0)
            return (null, null);
        var (document, documentVersion, _, table) = await options.Documents.For<T>().LoadStateAsync(command, stream, token).Guard();
        return documentVersion == version ? (document, table) : ((await LiveAsync<T>(stream, version, timestamp: null, token)).State, null);
    }

    private async Task<(T? State, long Version, uint? Table)> OfEventsAsync<T>(Guid stream, CancellationToken token)
        where T : class
    {
        var (state, reached) = await LiveAsync<T>(stream, version: 0, timestamp: null, token);
        return (state, reached, null);
    }
}
