using Npgsql;

namespace TrialMatch.EventStore;

/// <inheritdoc />
internal class QueryEventStore(NpgsqlDataSource dataSource, StoreOptions options) : IQueryEventStore
{
    private EventReader Reader => field ??= new EventReader(dataSource.CreateCommand, options);

    protected NpgsqlDataSource DataSource => dataSource;

    protected StoreOptions Options => options;

    protected StreamFolder Folder => field ??= new StreamFolder(dataSource.CreateCommand, options);

    public async Task<IReadOnlyList<IEvent>> FetchStreamAsync(
        Guid streamId, long version, DateTimeOffset? timestamp, long fromVersion, CancellationToken token) =>
        await Reader.StreamAsync(streamId, fromVersion, version, timestamp, token).ToListAsync(token);

    public IAsyncEnumerable<IEvent> ReadStreamAsync(Guid streamId, long fromVersion, long toVersion, CancellationToken token) =>
        Reader.StreamAsync(streamId, fromVersion, toVersion, until: null, token);

    public IAsyncEnumerable<IEvent> ReadStreamAsync(
        Guid streamId, EventFilter filter, long fromVersion, long toVersion, CancellationToken token) =>
        Reader.StreamAsync(streamId, fromVersion, toVersion, filter, token);

    public Task<StreamState?> FetchStreamStateAsync(Guid streamId, CancellationToken token) =>
        Reader.StateAsync(streamId, token).Guard();

    public async Task<T?> AggregateStreamAsync<T>(
        Guid streamId, long version, DateTimeOffset? timestamp, CancellationToken token)
        where T : class => (await Folder.LiveAsync<T>(streamId, version, timestamp, token)).State;

    public async Task<T?> FetchLatest<T>(Guid streamId, CancellationToken token)
        where T : class => (await Folder.LatestAsync<T>(streamId, token)).State;
}
