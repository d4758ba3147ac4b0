using System.Text.Json;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>The statement that appends to one stream.</summary>
internal static class AppendCommand
{
    private const string Text =
        """
        select stream_version, last_xact_id, last_seq_id
          from mt_append_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    /// <summary>
    /// One event on a stream that there is, which is what is appended most. Where it finds something else than it
    /// should (no such stream, another version, archived) it does nothing and returns no row; the function then knows what
    /// to do or say. The stream must have been locked by an earlier statement, so that this one sees the predecessor.
    /// </summary>
    private const string NextText =
        """
        with s as (
            update mt_streams set version = version + 1, timestamp = greatest($7, timestamp)
             where id = $1 and not is_archived and ($2 is null or version = $2)
            returning version, timestamp, tenant_id
        )
        insert into mt_events (id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
                               correlation_id, causation_id, headers, user_name, hash)
        select $3, $1, s.version, $6, $4, s.timestamp, s.tenant_id, $5, $8, $9, $10, $11,
               sha256(coalesce(before.hash, '') || record_send(row(
                   $3, $1, s.version, $4, s.timestamp, s.tenant_id, $5, $8, $9, $11, $10, $6)))
          from s left join mt_events before on before.stream_id = $1 and before.version = s.version - 1
        returning version, xact_id, seq_id
        """;

    private const string LockText = "select pg_advisory_xact_lock(19796, hashtext($1::text))";

    /// <summary>Locks a stream until the end of the transaction.</summary>
    public static NpgsqlBatchCommand Lock(Guid stream) => Sql.Command(LockText, Sql.Uuid(stream));

    /// <summary>Appends one event to a stream that was locked and is as expected; elsewise does nothing and returns no row.</summary>
    public static NpgsqlBatchCommand Next(StreamAction stream, Event e, EventMetadata metadata, StoreOptions options)
    {
        var mapping = options.Events.Types.For(e.Data.GetType());
        return Sql.Command(
            NextText,
            Sql.Uuid(stream.Id),
            Sql.Bigint(stream.ExpectedVersion),
            Sql.Uuid(e.Id),
            Sql.Text(mapping.Alias),
            Sql.Text(mapping.DotnetType),
            Sql.Json(JsonSerializer.SerializeToUtf8Bytes(e.Data, mapping.Type, options.Json)),
            Sql.Time(e.Timestamp),
            Sql.Text(metadata.CorrelationId),
            Sql.Text(metadata.CausationId),
            Headers(metadata),
            Sql.Text(metadata.UserName));
    }

    /// <summary>Appends all events of a stream, or raises an error.</summary>
    public static NpgsqlBatchCommand For(StreamAction stream, EventMetadata metadata, StoreOptions options)
    {
        var events = stream.Pending;
        var (ids, aliases, dotnetTypes, data) = (new Guid[events.Count], new string[events.Count], new string[events.Count], new byte[events.Count][]);
        for (var i = 0; i < events.Count; i++)
        {
            var mapping = options.Events.Types.For(events[i].Data.GetType());
            (ids[i], aliases[i], dotnetTypes[i]) = (events[i].Id, mapping.Alias, mapping.DotnetType);
            data[i] = JsonSerializer.SerializeToUtf8Bytes(events[i].Data, mapping.Type, options.Json);
        }
        return Sql.Command(
            Text,
            Sql.Uuid(stream.Id),
            Sql.Text(stream.AggregateType is { } type ? Naming.SnakeCase(type.Name) : null),
            Sql.Bigint(stream.ExpectedVersion),
            Sql.Bool(stream.MayBeResent),
            Sql.Uuids(ids),
            Sql.Texts(aliases),
            Sql.Texts(dotnetTypes),
            Sql.Jsons(data),
            Sql.Time(events[0].Timestamp),
            Sql.Text(metadata.CorrelationId),
            Sql.Text(metadata.CausationId),
            Headers(metadata),
            Sql.Text(metadata.UserName));
    }

    private static NpgsqlParameter Headers(EventMetadata metadata) =>
        Sql.Json(metadata.Headers.Count == 0 ? null : JsonSerializer.Serialize(metadata.Headers));
}
