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

    public static NpgsqlBatchCommand For(StreamAction stream, EventMetadata metadata, StoreOptions options)
    {
        var mappings = stream.Pending.Select(e => options.Events.Types.For(e.Data.GetType())).ToList();
        return Sql.Command(
            Text,
            Sql.Uuid(stream.Id),
            Sql.Text(stream.AggregateType is { } type ? Naming.SnakeCase(type.Name) : null),
            Sql.Bigint(stream.ExpectedVersion),
            Sql.Bool(stream.MayBeResent),
            Sql.Uuids(stream.Pending.Select(e => e.Id)),
            Sql.Texts(mappings.Select(mapping => mapping.Alias)),
            Sql.Texts(mappings.Select(mapping => mapping.DotnetType)),
            Sql.Jsons(stream.Pending.Zip(mappings, (e, mapping) => JsonSerializer.Serialize(e.Data, mapping.Type, options.Json))),
            Sql.Time(stream.Pending[0].Timestamp),
            Sql.Text(metadata.CorrelationId),
            Sql.Text(metadata.CausationId),
            Sql.Json(metadata.Headers.Count == 0 ? null : JsonSerializer.Serialize(metadata.Headers)),
            Sql.Text(metadata.UserName));
    }
}
