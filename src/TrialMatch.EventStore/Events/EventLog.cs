using System.Runtime.CompilerServices;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>A stretch of the log.</summary>
/// <param name="Events">The events that were asked for in it.</param>
/// <param name="End">The position up to which it reaches, which may lie beyond the last of the events.</param>
internal sealed record EventPage(IReadOnlyList<IEvent> Events, EventPosition End);

/// <inheritdoc />
internal sealed class EventLog(NpgsqlDataSource dataSource, StoreOptions options) : IEventLog
{
    private const int PageSize = 1000;

    private readonly EventReader _reader = new(dataSource.CreateCommand, options);
    private readonly StoredEventReader _stored = new(dataSource);

    public Task<EventPosition> FetchFinalPositionAsync(CancellationToken token) => _reader.CeilingAsync(token);

    public async Task WaitForFinalAsync(EventPosition position, CancellationToken token)
    {
        while (await _reader.CeilingAsync(token) < position)
            await Task.Delay(TimeSpan.FromMilliseconds(10), token);
    }

    public IAsyncEnumerable<IEvent> ReadAllAsync(EventPosition after, IReadOnlyCollection<Type>? types, CancellationToken token) =>
        ReadAllAsync(new EventFilter { Types = types }, after, token);

    public async IAsyncEnumerable<IEvent> ReadAllAsync(
        EventFilter filter, EventPosition after, [EnumeratorCancellation] CancellationToken token)
    {
        var ceiling = await _reader.CeilingAsync(token);
        while (after < ceiling)
        {
            var page = await PageAsync(_reader.PageAsync(after, ceiling, filter, PageSize, token), ceiling, PageSize);
            foreach (var e in page.Events)
                yield return e;
            after = page.End;
        }
    }

    public Task<StoredEvent?> FindAsync(Guid id, CancellationToken token) => _stored.FindAsync(id, token);

    public Task<StoredEvent?> FindAsync(EventPosition position, CancellationToken token) => _stored.FindAsync(position, token);

    public Task<EventPosition> FetchLastPositionAsync(CancellationToken token) => _reader.LastAsync(token);

    /// <summary>Reads what a subscription to some types is to be given next, except events of some sequence numbers.</summary>
    public Task<EventPage> ReadPageAsync(
        EventPosition after, EventPosition ceiling, IEnumerable<Type>? types, int limit,
        IReadOnlyCollection<long>? except = null, CancellationToken token = default)
    {
        var aliases = types is null ? null : options.Events.Types.AliasesOf(types);
        return PageAsync(_reader.PageAsync(after, ceiling, aliases, limit, except, token), ceiling, limit);
    }

    /// <summary>Reads up to the limit, the ceiling or the first unreadable event, which is an error only in first place.</summary>
    private static async Task<EventPage> PageAsync(IAsyncEnumerable<IEvent> read, EventPosition ceiling, int limit)
    {
        var events = new List<IEvent>();
        try
        {
            await foreach (var e in read)
                events.Add(e);
        }
        catch (UnreadableEventException) when (events.Count > 0)
        {
            return new EventPage(events, events[^1].Position);
        }
        return new EventPage(events, events.Count == limit ? events[^1].Position : ceiling);
    }
}
