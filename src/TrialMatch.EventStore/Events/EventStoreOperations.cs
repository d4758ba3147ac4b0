using Npgsql;

namespace TrialMatch.EventStore;

/// <inheritdoc cref="IEventStoreOperations" />
internal sealed class EventStoreOperations(NpgsqlDataSource dataSource, StoreOptions options, UnitOfWork work)
    : QueryEventStore(dataSource, options), IEventStoreOperations
{
    public StreamAction StartStream<T>(Guid id, params IEnumerable<object> events)
        where T : class
    {
        var action = StartStream(id, events);
        action.AggregateType = typeof(T);
        return action;
    }

    public StreamAction StartStream(Guid id, params IEnumerable<object> events)
    {
        var wrapped = Wrap(events);
        if (wrapped.Count == 0)
            throw new EmptyEventStreamException(id);
        var action = work.Stream(id);
        action.Expect(version: 0);
        action.MustBeNew = true;
        action.Add(wrapped);
        return action;
    }

    public StreamAction Append(Guid stream, params IEnumerable<object> events)
    {
        var action = work.Stream(stream);
        action.Add(Wrap(events));
        return action;
    }

    public StreamAction AppendToExisting(Guid stream, params IEnumerable<object> events)
    {
        var action = Append(stream, events);
        action.MustExist = true;
        return action;
    }

    public StreamAction Append(Guid stream, long expectedVersion, params IEnumerable<object> events)
    {
        var wrapped = Wrap(events);
        var action = work.Stream(stream);
        action.Expect(expectedVersion - wrapped.Count - action.Events.Count);
        action.Add(wrapped);
        return action;
    }

    public void ArchiveStream(Guid stream) => work.Archived.Add(stream);

    public async Task<IEventStream<T>> FetchForWriting<T>(Guid id, CancellationToken token)
        where T : class
    {
        var (state, version, table) = await Folder.LatestAsync<T>(id, token);
        return Writable(id, state, version, table);
    }

    public async Task<IEventStream<T>> FetchForWriting<T>(Guid id, long expectedVersion, CancellationToken token)
        where T : class
    {
        var (state, version, table) = await Folder.LatestAsync<T>(id, token);
        return version == expectedVersion
            ? Writable(id, state, version, table)
            : throw new EventStreamUnexpectedMaxEventIdException(id, expectedVersion, version);
    }

    public async Task<IEventStream<T>> FetchForExclusiveWriting<T>(Guid id, CancellationToken token)
        where T : class
    {
        var exclusive = work.Exclusive ??= await ExclusiveTransaction.BeginAsync(DataSource, token);
        await exclusive.LockAsync(id, Options.ExclusiveLockTimeout, token);
        var (state, version, table) = await new StreamFolder(Sql.On(exclusive.Connection), Options).LatestAsync<T>(id, token);
        return Writable(id, state, version, table);
    }

    private EventStream<T> Writable<T>(Guid id, T? state, long version, uint? table)
        where T : class
    {
        var action = work.Stream(id);
        action.Expect(version);
        action.AggregateType = typeof(T);
        (action.Fetched, action.FetchedFrom) = (state, table);
        return new EventStream<T>(action, state, events => action.Add(Wrap(events)));
    }

    private List<Event> Wrap(IEnumerable<object> events) =>
    [
        .. events.Select(e =>
        {
            // An event that was read from a stream and is appended again is a new event.
            var data = e is IEvent read ? read.Data : e;
            var mapping = Options.Events.Types.For(data.GetType());
            var wrapped = e is Event { HasChosenId: true } chosen ? chosen : mapping.Wrap(data);
            wrapped.EventTypeName = mapping.Alias;
            return wrapped;
        }),
    ];
}
