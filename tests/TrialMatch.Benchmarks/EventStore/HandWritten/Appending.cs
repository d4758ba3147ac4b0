using System.Text.Json;
using Npgsql;
using static TrialMatch.Benchmarks.EventStore.HandWritten.Parameters;

namespace TrialMatch.Benchmarks.EventStore.HandWritten;

/// <summary>
/// Appends one event in one round trip: takes the stream's row, and inserts the event at its version. Prepared by use,
/// like the store's statements.
/// </summary>
internal sealed class Appending(NpgsqlDataSource dataSource, Tables tables)
{
    private const string LockSql = "select pg_advisory_xact_lock(19796, hashtext($1::text))";

    private readonly string _append = Sql(tables, "") + Returning(tables);
    private readonly string _appendAt = Sql(tables, "and version = $9") + Returning(tables);

    private static readonly string AppendAndStore =
        $"""
        {Sql(Tables.Same, "and version = $9", more: ", e as (")} returning 1)
        insert into mt_doc_chart (id, data, mt_dotnet_type, mt_version)
        select $1, $10, $11, s.version from s, e
            on conflict (id) do update set data = excluded.data, mt_dotnet_type = excluded.mt_dotnet_type,
                mt_version = excluded.mt_version, mt_last_modified = transaction_timestamp()
        returning mt_version
        """;

    /// <summary>Whatever the version.</summary>
    public Task AppendAsync(Guid stream, ValueMeasured happened) => RunAsync(_append, stream, happened);

    /// <summary>At a version; elsewise nothing is done, which is an error.</summary>
    public Task AppendAsync(Guid stream, ValueMeasured happened, long version) =>
        RunAsync(_appendAt, stream, happened, Bigint(version));

    /// <summary>At a version, together with the document of the stream.</summary>
    public Task AppendAsync(Guid stream, ValueMeasured happened, long version, Chart state) => RunAsync(
        AppendAndStore, stream, happened, Bigint(version), Json(JsonSerializer.SerializeToUtf8Bytes(state, JsonSerializerOptions.Web)),
        Text("TrialMatch.Benchmarks.EventStore.Chart, TrialMatch.Benchmarks"));

    private async Task RunAsync(string sql, Guid stream, ValueMeasured happened, params NpgsqlParameter[] more)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        if (tables.Ordered)
            batch.BatchCommands.Add(Command(LockSql, Uuid(stream)));
        batch.BatchCommands.Add(Command(
            sql,
            [
                Uuid(stream),
                Uuid(Guid.CreateVersion7()),
                Json(JsonSerializer.SerializeToUtf8Bytes(happened, JsonSerializerOptions.Web)),
                Text("value_measured"),
                Now(),
                Text("TrialMatch.Benchmarks.EventStore.ValueMeasured, TrialMatch.Benchmarks"),
                Text("correlation"),
                Text("user"),
                .. more,
            ]));
        await using var row = await batch.ExecuteReaderAsync();
        if (tables.Ordered)
            await row.NextResultAsync();
        if (!await row.ReadAsync())
            throw new InvalidOperationException($"Stream {stream} is not at the expected version.");
    }

    private static string Returning(Tables tables) => tables.Ordered ? " returning version, xact_id, seq_id" : " returning version, seq_id";

    private static string Sql(Tables tables, string condition, string more = "")
    {
        var p = tables.Prefix;
        var (column, value, from) = tables.Chained
            ? (", hash",
                """
                , sha256(coalesce(before.hash, '') || record_send(row($2, $1, s.version, $4, s.timestamp, s.tenant_id, $6,
                    $7, null::varchar, $8, null::jsonb, $3)))
                """,
                "left join mt_events before on before.stream_id = $1 and before.version = s.version - 1")
            : ("", "", "");
        return
            $"""
            with s as (
                update {p}mt_streams set version = version + 1, timestamp = greatest($5, timestamp)
                 where id = $1 and not is_archived {condition}
                returning version, timestamp, tenant_id)
            {more}
            insert into {p}mt_events (id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, user_name{column})
            select $2, $1, s.version, $3, $4, s.timestamp, s.tenant_id, $6, $7, $8{value}
              from s {from}
            """;
    }
}
