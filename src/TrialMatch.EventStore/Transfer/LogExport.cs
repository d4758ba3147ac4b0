using System.Text.Json;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Writes the log, in its order, as one JSON object per line.</summary>
internal sealed class LogExport(NpgsqlDataSource dataSource, StoreOptions options)
{
    private const int PageSize = 1000;

    private const string PageSql =
        """
        select e.xact_id, e.seq_id, e.id, e.stream_id, s.type, e.version, e.type, e.mt_dotnet_type, e.timestamp, e.tenant_id,
               e.correlation_id, e.causation_id, e.user_name, e.headers, coalesce(e.is_archived, false), e.hash, e.data
          from mt_events e join mt_streams s on s.id = e.stream_id
         where (e.xact_id, e.seq_id) > ($1, $2) and (e.xact_id, e.seq_id) <= ($3, $4)
         order by e.xact_id, e.seq_id
         limit $5
        """;

    /// <summary>Writes what comes after a position, up to where the log is final now, and returns the last position written.</summary>
    public async Task<EventPosition> RunAsync(Stream output, EventPosition after, IProgress<long>? progress, CancellationToken token)
    {
        var ceiling = await new EventReader(dataSource.CreateCommand, options).CeilingAsync(token);
        long written = 0;
        while (after < ceiling)
        {
            var (end, count) = await PageAsync(output, after, ceiling, token);
            written += count;
            progress?.Report(written);
            if (count < PageSize)
                return count == 0 ? after : end;
            after = end;
        }
        return after;
    }

    private async Task<(EventPosition End, int Count)> PageAsync(
        Stream output, EventPosition after, EventPosition ceiling, CancellationToken token)
    {
        var count = 0;
        await using var query = dataSource.CreateCommand(PageSql).With(
            Sql.Xid(after.Transaction), Sql.Bigint(after.Sequence), Sql.Xid(ceiling.Transaction), Sql.Bigint(ceiling.Sequence),
            Sql.Bigint(PageSize));
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            after = new EventPosition(row.GetFieldValue<ulong>(0), row.GetInt64(1));
            await output.WriteAsync(Line(row, after).ToUtf8(), token);
            await output.WriteAsync("\n"u8.ToArray(), token);
            count++;
        }
        await output.FlushAsync(token);
        return (after, count);
    }

    private static LogLine Line(NpgsqlDataReader row, EventPosition position) => new()
    {
        Position = position.ToString(),
        Id = row.GetGuid(2),
        Stream = row.GetGuid(3),
        StreamType = row.TextOrNull(4),
        Version = row.GetInt64(5),
        Type = row.GetString(6),
        DotnetType = row.TextOrNull(7),
        Timestamp = row.GetFieldValue<DateTimeOffset>(8),
        Tenant = row.GetString(9),
        CorrelationId = row.TextOrNull(10),
        CausationId = row.TextOrNull(11),
        UserName = row.TextOrNull(12),
        Headers = row.IsDBNull(13) ? null : Json(row, 13),
        Archived = row.GetBoolean(14),
        Hash = row.IsDBNull(15) ? null : Convert.ToHexStringLower(row.GetFieldValue<byte[]>(15)),
        Data = Json(row, 16),
    };

    private static JsonElement Json(NpgsqlDataReader row, int column) =>
        JsonElement.Parse(row.GetFieldValue<byte[]>(column));
}
