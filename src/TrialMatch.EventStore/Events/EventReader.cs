using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Reads events, on whatever connection its commands are made for.</summary>
internal sealed class EventReader(Func<string, NpgsqlCommand> command, StoreOptions options)
{
    private const string Columns =
        """
        select seq_id, xact_id, id, stream_id, version, type, timestamp, tenant_id, correlation_id, causation_id,
               user_name, is_archived, headers, data
          from mt_events
        """;

    /// <summary>What a state is made of that looks at nothing but the events themselves.</summary>
    private const string DataColumns = "select seq_id, xact_id, stream_id, version, type, data from mt_events";

    private const string OfStream =
        """

         where stream_id = $1 and version >= $2 and ($3 = 0 or version <= $3) and ($4 is null or timestamp <= $4)
         order by version
        """;

    private const string OfWholeStream =
        """

         where stream_id = $1
         order by version
        """;

    /// <summary>
    /// Positions below the oldest transaction that still runs cannot receive further events: a reader that stays
    /// below it never steps over an event that commits late.
    /// </summary>
    private const string OfPage =
        """

         where (xact_id, seq_id) > ($1, $2) and (xact_id, seq_id) <= ($3, $4) and ($5 is null or type = any ($5))
           and ($7 is null or seq_id <> all ($7))
         order by xact_id, seq_id
         limit $6
        """;

    private const string FilteredStreamSql = Columns +
        """

         where stream_id = $1 and version >= $2 and ($3 = 0 or version <= $3)
           and ($4 is null or type = any ($4)) and ($5 is null or timestamp >= $5) and ($6 is null or timestamp <= $6)
         order by version
        """;

    private const string FilteredPageSql = Columns +
        """

         where (xact_id, seq_id) > ($1, $2) and (xact_id, seq_id) <= ($3, $4)
           and ($5 is null or type = any ($5)) and ($6 is null or timestamp >= $6) and ($7 is null or timestamp <= $7)
         order by xact_id, seq_id
         limit $8
        """;

    private const string CeilingSql =
        """
        select xact_id, seq_id from mt_events
         where xact_id < pg_snapshot_xmin(pg_current_snapshot())
         order by xact_id desc, seq_id desc limit 1
        """;

    private const string LastSql = "select xact_id, seq_id from mt_events order by xact_id desc, seq_id desc limit 1";

    private const string StateSql = "select version, type, timestamp, created, coalesce(is_archived, false) from mt_streams where id = $1";

    /// <summary>The position up to which the log is final at this moment.</summary>
    public Task<EventPosition> CeilingAsync(CancellationToken token) => PositionAsync(CeilingSql, token).Guard();

    /// <summary>The position of the last committed event, even while earlier positions may still be filled.</summary>
    public Task<EventPosition> LastAsync(CancellationToken token) => PositionAsync(LastSql, token).Guard();

    public IAsyncEnumerable<Event> StreamAsync(
        Guid stream, long from, long to, DateTimeOffset? until, CancellationToken token) => ReadAsync(
            command(Columns + OfStream).With(Sql.Uuid(stream), Sql.Bigint(from), Sql.Bigint(to), Sql.Time(until)), token);

    /// <summary>Goes through a stream from its first event up to a version (0 for all) or moment.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="to">The version.</param>
    /// <param name="until">The moment.</param>
    /// <param name="take">Takes each event.</param>
    /// <param name="dataOnly">Whether what is recorded about the events is left out.</param>
    /// <param name="token">Cancels.</param>
    public Task ForEachAsync(
        Guid stream, long to, DateTimeOffset? until, Action<Event> take, bool dataOnly, CancellationToken token)
    {
        var columns = dataOnly ? DataColumns : Columns;
        // Without conditions that are not needed the server has less to plan and to check.
        return ForEachAsync(
            to == 0 && until is null
                ? command(columns + OfWholeStream).With(Sql.Uuid(stream))
                : command(columns + OfStream).With(Sql.Uuid(stream), Sql.Bigint(1), Sql.Bigint(to), Sql.Time(until)),
            take, dataOnly, token);
    }

    public IAsyncEnumerable<Event> PageAsync(
        EventPosition after, EventPosition ceiling, string[]? aliases, int limit, IEnumerable<long>? except, CancellationToken token) =>
        ReadAsync(PageQuery(Columns, after, ceiling, aliases, limit, except), token);

    /// <summary>Goes through a page as it is read.</summary>
    public Task ForEachAsync(
        EventPosition after, EventPosition ceiling, string[]? aliases, int limit, IEnumerable<long>? except,
        Action<Event> take, bool dataOnly, CancellationToken token) =>
        ForEachAsync(PageQuery(dataOnly ? DataColumns : Columns, after, ceiling, aliases, limit, except), take, dataOnly, token);

    /// <summary>The events of one stream that a filter lets through.</summary>
    /// <exception cref="ArgumentException">A type of the filter covers no registered event.</exception>
    public IAsyncEnumerable<Event> StreamAsync(Guid stream, long from, long to, EventFilter filter, CancellationToken token) => ReadAsync(
        command(FilteredStreamSql).With(
            Sql.Uuid(stream), Sql.Bigint(from), Sql.Bigint(to), Aliases(filter), Sql.Time(filter.From), Sql.Time(filter.Until)),
        token);

    /// <summary>The next events of the log that a filter lets through.</summary>
    /// <exception cref="ArgumentException">A type of the filter covers no registered event.</exception>
    public IAsyncEnumerable<Event> PageAsync(
        EventPosition after, EventPosition ceiling, EventFilter filter, int limit, CancellationToken token) => ReadAsync(
            command(FilteredPageSql).With(
                Sql.Xid(after.Transaction), Sql.Bigint(after.Sequence), Sql.Xid(ceiling.Transaction), Sql.Bigint(ceiling.Sequence),
                Aliases(filter), Sql.Time(filter.From), Sql.Time(filter.Until), Sql.Bigint(limit)),
            token);

    public async Task<StreamState?> StateAsync(Guid stream, CancellationToken token)
    {
        await using var query = command(StateSql).With(Sql.Uuid(stream));
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token)
            ? new StreamState(
                stream,
                row.GetInt64(0),
                row.TextOrNull(1),
                row.GetFieldValue<DateTimeOffset>(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.GetBoolean(4))
            : null;
    }

    private NpgsqlParameter Aliases(EventFilter filter) =>
        Sql.Texts(filter.Types is { } types ? options.Events.Types.AliasesOf(types) : null);

    private async Task<EventPosition> PositionAsync(string sql, CancellationToken token)
    {
        await using var query = command(sql);
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token)
            ? new EventPosition(row.GetFieldValue<ulong>(0), row.GetInt64(1))
            : EventPosition.Start;
    }

    private NpgsqlCommand PageQuery(
        string columns, EventPosition after, EventPosition ceiling, string[]? aliases, int limit, IEnumerable<long>? except) =>
        command(columns + OfPage).With(
            Sql.Xid(after.Transaction), Sql.Bigint(after.Sequence), Sql.Xid(ceiling.Transaction),
            Sql.Bigint(ceiling.Sequence), Sql.Texts(aliases), Sql.Bigint(limit), Sql.Bigints(except));

    private async Task ForEachAsync(NpgsqlCommand query, Action<Event> take, bool dataOnly, CancellationToken token)
    {
        try
        {
            await using (query)
            {
                await using var row = await query.ExecuteReaderAsync(token);
                while (await row.ReadAsync(token))
                    take(dataOnly ? ReadData(row) : Read(row));
            }
        }
        catch (NpgsqlException e) when (DatabaseGuard.Translate(e) is { } typed)
        {
            throw typed;
        }
    }

    private IAsyncEnumerable<Event> ReadAsync(NpgsqlCommand query, CancellationToken token) =>
        RowsAsync(query, token).Guard(token);

    private async IAsyncEnumerable<Event> RowsAsync(NpgsqlCommand query, [EnumeratorCancellation] CancellationToken token)
    {
        await using (query)
        {
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
                yield return Read(row);
        }
    }

    private Event ReadData(NpgsqlDataReader row)
    {
        var read = Read(row, alias: 4, data: 5);
        read.StreamId = row.GetGuid(2);
        read.Version = row.GetInt64(3);
        return read;
    }

    private Event Read(NpgsqlDataReader row, int alias, int data)
    {
        var position = new EventPosition(row.GetFieldValue<ulong>(1), row.GetInt64(0));
        var name = row.GetString(alias);
        var mapping = options.Events.Types.Find(name) ?? throw new UnknownEventTypeException(name, position);
        Event read;
        try
        {
            read = mapping.Read(row.GetFieldValue<byte[]>(data), options.Json);
        }
        catch (Exception e)
        {
            throw new EventDeserializationFailureException(name, position, e);
        }
        read.Position = position;
        read.EventTypeName = name;
        return read;
    }

    private Event Read(NpgsqlDataReader row)
    {
        var read = Read(row, alias: 5, data: 13);
        read.Id = row.GetGuid(2);
        read.StreamId = row.GetGuid(3);
        read.Version = row.GetInt64(4);
        read.Timestamp = row.GetFieldValue<DateTimeOffset>(6);
        read.TenantId = row.GetString(7);
        read.CorrelationId = row.TextOrNull(8);
        read.CausationId = row.TextOrNull(9);
        read.UserName = row.TextOrNull(10);
        read.IsArchived = !row.IsDBNull(11) && row.GetBoolean(11);
        read.Headers = row.IsDBNull(12) ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(12));
        return read;
    }
}
