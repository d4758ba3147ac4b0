using System.Text.Json;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Finds single events as they are stored.</summary>
internal sealed class StoredEventReader(NpgsqlDataSource dataSource)
{
    private const string Columns =
        """
        select e.xact_id, e.seq_id, e.id, e.type, e.mt_dotnet_type, e.stream_id, s.type, e.version, e.timestamp, e.user_name,
               e.correlation_id, e.causation_id, e.headers, e.tenant_id, coalesce(e.is_archived, false), encode(e.hash, 'hex'), e.data
          from mt_events e left join mt_streams s on s.id = e.stream_id

        """;

    private const string ByIdSql = Columns + " where e.id = $1";

    private const string ByPositionSql = Columns + " where e.xact_id = $1 and e.seq_id = $2";

    public Task<StoredEvent?> FindAsync(Guid id, CancellationToken token) => ReadAsync(ByIdSql, [Sql.Uuid(id)], token).Guard();

    public Task<StoredEvent?> FindAsync(EventPosition position, CancellationToken token) =>
        ReadAsync(ByPositionSql, [Sql.Xid(position.Transaction), Sql.Bigint(position.Sequence)], token).Guard();

    private async Task<StoredEvent?> ReadAsync(string sql, NpgsqlParameter[] parameters, CancellationToken token)
    {
        await using var query = dataSource.CreateCommand(sql).With(parameters);
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token) ? Read(row) : null;
    }

    private static StoredEvent Read(NpgsqlDataReader row) => new(
        new EventPosition(row.GetFieldValue<ulong>(0), row.GetInt64(1)),
        row.GetGuid(2),
        row.GetString(3),
        row.TextOrNull(4),
        row.GetGuid(5),
        row.TextOrNull(6),
        row.GetInt64(7),
        row.GetFieldValue<DateTimeOffset>(8),
        row.TextOrNull(9),
        row.TextOrNull(10),
        row.TextOrNull(11),
        row.IsDBNull(12) ? null : Json(row, 12),
        row.GetString(13),
        row.GetBoolean(14),
        row.TextOrNull(15),
        Json(row, 16));

    private static JsonElement Json(NpgsqlDataReader row, int column) => JsonElement.Parse(row.GetFieldValue<byte[]>(column));
}
