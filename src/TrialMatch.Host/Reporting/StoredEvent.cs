using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using TrialMatch.EventStore;

namespace TrialMatch.Host.Reporting;

/// <summary>
/// An event as the database keeps it, readable or not: its type need not be known, and its data is not turned into
/// what the program makes of it today.
/// </summary>
/// <param name="Position">Where it stands in the log, as transaction/sequence.</param>
/// <param name="Id">The event.</param>
/// <param name="Type">The alias of its type.</param>
/// <param name="DotnetType">The type that it was written from.</param>
/// <param name="StreamId">The stream.</param>
/// <param name="StreamType">The kind of stream, if it has one.</param>
/// <param name="Version">Its number in the stream, from 1.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="CorrelationId">Ties together all that one request led to.</param>
/// <param name="CausationId">What directly led to it.</param>
/// <param name="Headers">Further facts about the recording.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Archived">Whether its stream is archived.</param>
/// <param name="Hash">Its link of the stream's hash chain; 64 hexadecimal digits.</param>
/// <param name="Data">What happened.</param>
internal sealed record StoredEvent(
    string Position, Guid Id, string Type, string? DotnetType, Guid StreamId, string? StreamType, long Version, DateTimeOffset Time,
    string? Who, string? CorrelationId, string? CausationId, JsonElement? Headers, string Tenant, bool Archived, string? Hash, JsonElement Data)
{
    private const string FindSql =
        """
        select e.xact_id, e.seq_id, e.id, e.type, e.mt_dotnet_type, e.stream_id, s.type, e.version, e.timestamp, e.user_name,
               e.correlation_id, e.causation_id, e.headers::text, e.tenant_id, coalesce(e.is_archived, false), encode(e.hash, 'hex'), e.data::text
          from mt_events e left join mt_streams s on s.id = e.stream_id
         where e.id = $1 or (e.xact_id, e.seq_id) = ($2, $3)
        """;

    /// <summary>The event of an id or at a position; null when there is none.</summary>
    internal static async Task<StoredEvent?> FindAsync(
        NpgsqlDataSource database, Guid? id, EventPosition? position, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(FindSql);
        query.Parameters.Add(new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        query.Parameters.Add(new() { Value = (object?)position?.Transaction ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Xid8 });
        query.Parameters.Add(new() { Value = (object?)position?.Sequence ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        await using var row = await query.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? Read(row) : null;
    }

    private static StoredEvent Read(NpgsqlDataReader row)
    {
        return new StoredEvent(
            new EventPosition(row.GetFieldValue<ulong>(0), row.GetInt64(1)).ToString(), row.GetGuid(2), row.GetString(3), Text(4),
            row.GetGuid(5), Text(6), row.GetInt64(7), row.GetFieldValue<DateTimeOffset>(8), Text(9), Text(10), Text(11),
            Text(12) is { } headers ? JsonElement.Parse(headers) : null, row.GetString(13), row.GetBoolean(14), Text(15),
            JsonElement.Parse(row.GetString(16)));

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
