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

    /// <summary>The newest state and its version.</summary>
    public async Task<(T? State, long Version)> LatestAsync<T>(Guid stream, CancellationToken token)
        where T : class
    {
        if (!options.Projections.IsInline<T>())
            return await LiveAsync<T>(stream, version: 0, timestamp: null, token);
        var (document, documentVersion, streamVersion) = await options.Documents.For<T>().LoadStateAsync(command, stream, token).Guard();
        return documentVersion == streamVersion
            ? (document, streamVersion)
            : await LiveAsync<T>(stream, version: 0, timestamp: null, token);
    }

    /// <summary>The state at a version that the stream is thought to have.</summary>
    public async Task<T?> AtAsync<T>(Guid stream, long version, CancellationToken token)
        where T : class
    {
        if (version == 0)
            return null;
        var (document, documentVersion, _) = await options.Documents.For<T>().LoadStateAsync(command, stream, token).Guard();
        return documentVersion == version ? document : (await LiveAsync<T>(stream, version, timestamp: null, token)).State;
    }
}
