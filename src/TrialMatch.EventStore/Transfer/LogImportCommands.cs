using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>The statements that import some events: first streams, then events, and a query for one that does not fit.</summary>
internal static class LogImportCommands
{
    private const string StreamsSql =
        """
        insert into mt_streams (id, type, version, timestamp, created, tenant_id, is_archived)
        select stream, max(type), max(version), max(timestamp), min(timestamp), max(tenant), bool_or(archived)
          from unnest($1, $2, $3, $4, $5, $6) as line (stream, type, version, timestamp, tenant, archived)
         group by stream
            on conflict (id) do update
           set version = excluded.version, timestamp = excluded.timestamp, is_archived = excluded.is_archived
        """;

    private const string EventsSql =
        """
        insert into mt_events (id, stream_id, version, type, mt_dotnet_type, timestamp, tenant_id, correlation_id,
                               causation_id, user_name, headers, is_archived, hash, data)
        select id, stream, version, type, dotnet_type, timestamp, tenant, correlation_id,
               causation_id, user_name, headers, archived, decode(hash, 'hex'), data
          from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) with ordinality as line (
                   id, stream, version, type, dotnet_type, timestamp, tenant, correlation_id,
                   causation_id, user_name, headers, archived, hash, data, ordinal)
         order by ordinal
        """;

    private static readonly string MisfitSql =
        $"""
        select e.id
          from mt_events e left join mt_events p on p.stream_id = e.stream_id and p.version = e.version - 1
         where e.id = any ($1)
           and (e.hash <> {EventHash.Expression("p.hash")}
                or (e.version > 1 and p.seq_id is null) or p.seq_id > e.seq_id)
         order by e.seq_id
         limit 1
        """;

    public static IEnumerable<NpgsqlBatchCommand> For(IReadOnlyCollection<LogLine> lines)
    {
        yield return Sql.Command(
            StreamsSql,
            Sql.Uuids(lines.Select(line => line.Stream)),
            Sql.Texts(lines.Select(line => line.StreamType)),
            Sql.Bigints(lines.Select(line => line.Version)),
            Sql.Times(lines.Select(line => line.Timestamp)),
            Sql.Texts(lines.Select(line => line.Tenant)),
            Sql.Bools(lines.Select(line => line.Archived)));
        yield return Sql.Command(
            EventsSql,
            Sql.Uuids(lines.Select(line => line.Id)),
            Sql.Uuids(lines.Select(line => line.Stream)),
            Sql.Bigints(lines.Select(line => line.Version)),
            Sql.Texts(lines.Select(line => line.Type)),
            Sql.Texts(lines.Select(line => line.DotnetType)),
            Sql.Times(lines.Select(line => line.Timestamp)),
            Sql.Texts(lines.Select(line => line.Tenant)),
            Sql.Texts(lines.Select(line => line.CorrelationId)),
            Sql.Texts(lines.Select(line => line.CausationId)),
            Sql.Texts(lines.Select(line => line.UserName)),
            Sql.Jsons(lines.Select(line => line.Headers?.GetRawText())),
            Sql.Bools(lines.Select(line => line.Archived)),
            Sql.Texts(lines.Select(line => line.Hash)),
            Sql.Jsons(lines.Select(line => line.Data.GetRawText())));
        yield return Sql.Command(MisfitSql, Sql.Uuids(lines.Select(line => line.Id)));
    }
}
