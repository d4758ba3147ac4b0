using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using static TrialMatch.Benchmarks.EventStore.HandWritten.Parameters;

namespace TrialMatch.Benchmarks.EventStore.HandWritten;

/// <summary>Starts a stream with many events in one round trip: one row for the stream, one <c>insert … select from unnest</c>.</summary>
internal sealed class Starting(NpgsqlDataSource dataSource, Tables tables)
{
    private const string LockSql = "select pg_advisory_xact_lock(19796, hashtext($1::text))";

    private readonly string _stream = $"insert into {tables.Prefix}mt_streams (id, type, version, timestamp, created) values ($1, 'chart', $2, $3, $3)";
    private readonly string _events = tables.Chained ? Chained : Unchained(tables.Prefix);

    public async Task StartAsync(Guid stream, IReadOnlyList<object> happened)
    {
        var ids = happened.Select(_ => Guid.CreateVersion7()).ToArray();
        var types = happened.Select(e => e is ChartOpened ? "chart_opened" : "value_measured").ToArray();
        var dotnetTypes = happened.Select(e => $"TrialMatch.Benchmarks.EventStore.{(e is ChartOpened ? nameof(ChartOpened) : nameof(ValueMeasured))}, TrialMatch.Benchmarks").ToArray();
        var data = happened.Select(e => JsonSerializer.Serialize(e, JsonSerializerOptions.Web)).ToArray();

        await using var connection = await dataSource.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        if (tables.Ordered)
            batch.BatchCommands.Add(Command(LockSql, Uuid(stream)));
        var now = Now();
        batch.BatchCommands.Add(Command(_stream, Uuid(stream), Bigint(happened.Count), now));
        batch.BatchCommands.Add(Command(
            _events, Uuid(stream), Array(ids, NpgsqlDbType.Uuid), Array(types, NpgsqlDbType.Varchar), Array(dotnetTypes, NpgsqlDbType.Varchar),
            Array(data, NpgsqlDbType.Jsonb), now.Clone(), Text("correlation"), Text("user")));
        await batch.ExecuteNonQueryAsync();
    }

    private static string Unchained(string prefix) =>
        $"""
        insert into {prefix}mt_events (id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, user_name)
        select e.id, $1, e.version, e.data, e.type, $6, e.dotnet_type, $7, $8
          from unnest($2, $3, $4, $5) with ordinality as e (id, type, dotnet_type, data, version)
        """;

    /// <summary>Each hash needs the one before: the chain is a recursive query.</summary>
    private const string Chained =
        """
        with recursive e as materialized (
            select * from unnest($2, $3, $4, $5) with ordinality as e (id, type, dotnet_type, data, version)
        ), chain as (
            select 0::bigint as version, ''::bytea as hash
            union all
            select e.version, sha256(chain.hash || record_send(row(e.id, $1, e.version, e.type, $6, '*DEFAULT*'::varchar, e.dotnet_type,
                   $7, null::varchar, $8, null::jsonb, e.data)))
              from chain join e on e.version = chain.version + 1
        )
        insert into mt_events (id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, user_name, hash)
        select e.id, $1, e.version, e.data, e.type, $6, e.dotnet_type, $7, $8, chain.hash
          from e join chain using (version) order by version
        """;
}
