using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using static TrialMatch.Benchmarks.EventStore.HandWritten.Parameters;

namespace TrialMatch.Benchmarks.EventStore.HandWritten;

/// <summary>
/// Makes the documents of all streams anew, in a table beside the live one that then takes its place: the log in pages of
/// 5,000, all states kept in memory, one insert a page.
/// </summary>
internal sealed class Rebuilding(NpgsqlDataSource dataSource)
{
    private const int PageSize = 5000;

    private const string BeginSql =
        """
        drop table if exists rebuilt;
        create table rebuilt (
            id               uuid        not null primary key,
            data             jsonb       not null,
            mt_last_modified timestamptz default transaction_timestamp(),
            mt_dotnet_type   varchar,
            mt_version       bigint      not null default 0
        )
        """;

    private const string PageSql =
        """
        select xact_id, seq_id, stream_id, version, type, data from mt_events
         where (xact_id, seq_id) > ($1, $2) and xact_id < pg_snapshot_xmin(pg_current_snapshot())
           and type in ('chart_opened', 'value_measured')
         order by xact_id, seq_id limit $3
        """;

    private const string StoreSql =
        """
        insert into rebuilt (id, data, mt_dotnet_type, mt_version)
        select d.id, d.data, 'TrialMatch.Benchmarks.EventStore.Chart, TrialMatch.Benchmarks', d.version from unnest($1, $2, $3) as d (id, data, version)
            on conflict (id) do update set data = excluded.data, mt_dotnet_type = excluded.mt_dotnet_type,
                mt_version = excluded.mt_version, mt_last_modified = transaction_timestamp()
        """;

    private const string ReplaceSql = "drop table if exists replaced; alter table rebuilt rename to replaced";

    /// <summary>Runs to the end of the log and tells the events per second.</summary>
    public async Task<double> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        await using var connection = await dataSource.OpenConnectionAsync();
        await using (var begin = new NpgsqlCommand(BeginSql, connection))
            await begin.ExecuteNonQueryAsync();

        var states = new Dictionary<Guid, Chart>();
        var (xact, sequence, events, count) = (0UL, 0L, 0L, 0);
        do
        {
            var changed = new Dictionary<Guid, long>();
            count = 0;
            await using (var query = new NpgsqlCommand(PageSql, connection))
            {
                query.Parameters.Add(Xid(xact));
                query.Parameters.Add(Bigint(sequence));
                query.Parameters.Add(Bigint(PageSize));
                await using var row = await query.ExecuteReaderAsync();
                while (await row.ReadAsync())
                {
                    (xact, sequence) = (row.GetFieldValue<ulong>(0), row.GetInt64(1));
                    var stream = row.GetGuid(2);
                    states[stream] = Chart.Evolve(
                        states.GetValueOrDefault(stream), Reading.Event(row.GetString(4), row.GetFieldValue<byte[]>(5)));
                    changed[stream] = row.GetInt64(3);
                    count++;
                }
            }
            events += count;
            await using var store = new NpgsqlCommand(StoreSql, connection);
            store.Parameters.Add(Array(changed.Keys.ToArray(), NpgsqlDbType.Uuid));
            store.Parameters.Add(Array(changed.Keys.Select(id => JsonSerializer.Serialize(states[id], JsonSerializerOptions.Web)).ToArray(), NpgsqlDbType.Jsonb));
            store.Parameters.Add(Array(changed.Values.ToArray(), NpgsqlDbType.Bigint));
            await store.ExecuteNonQueryAsync();
        }
        while (count == PageSize);

        await using (var replace = new NpgsqlCommand(ReplaceSql, connection))
            await replace.ExecuteNonQueryAsync();
        return events / clock.Elapsed.TotalSeconds;
    }
}
