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

    /// <summary>One event, which is what is appended most: without arrays of one.</summary>
    private const string OneText =
        """
        select stream_version, last_xact_id, last_seq_id
          from mt_append_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    public static NpgsqlBatchCommand For(StreamAction stream, EventMetadata metadata, StoreOptions options) =>
        stream is { Pending: [var only], MayBeResent: false } ? One(stream, only, metadata, options) : Many(stream, metadata, options);

    private static NpgsqlBatchCommand One(StreamAction stream, Event e, EventMetadata metadata, StoreOptions options)
    {
        var mapping = options.Events.Types.For(e.Data.GetType());
        return Sql.Command(
            OneText,
            Sql.Uuid(stream.Id),
            Sql.Text(AggregateName(stream)),
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

    private static NpgsqlBatchCommand Many(StreamAction stream, EventMetadata metadata, StoreOptions options)
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
            Sql.Text(AggregateName(stream)),
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

    private static string? AggregateName(StreamAction stream) => stream.AggregateType is { } type ? Naming.SnakeCase(type.Name) : null;

    private static NpgsqlParameter Headers(EventMetadata metadata) =>
        Sql.Json(metadata.Headers.Count == 0 ? null : JsonSerializer.Serialize(metadata.Headers));
}
