using System.Text.Json;
using Npgsql;
using static TrialMatch.Benchmarks.EventStore.HandWritten.Parameters;

namespace TrialMatch.Benchmarks.EventStore.HandWritten;

/// <summary>Reads what is needed, and no more.</summary>
internal static class Reading
{
    private const string StreamSql = "select version, type, data from mt_events where stream_id = $1 order by version";

    private const string DocumentSql =
        "select d.data, coalesce(d.mt_version, 0), s.version from mt_streams s left join mt_doc_chart d on d.id = s.id where s.id = $1";

    /// <summary>The state that a stream's events amount to, and its version.</summary>
    public static async Task<(Chart State, long Version)> AggregateAsync(NpgsqlDataSource dataSource, Guid stream)
    {
        await using var query = dataSource.CreateCommand(StreamSql);
        query.Parameters.Add(Uuid(stream));
        await using var row = await query.ExecuteReaderAsync();
        Chart? state = null;
        long version = 0;
        while (await row.ReadAsync())
        {
            version = row.GetInt64(0);
            state = Chart.Evolve(state, Event(row.GetString(1), row.GetFieldValue<byte[]>(2)));
        }
        return (state!, version);
    }

    /// <summary>The state that is kept as a document, and its version.</summary>
    public static async Task<(Chart State, long Version)> DocumentAsync(NpgsqlDataSource dataSource, Guid stream)
    {
        await using var query = dataSource.CreateCommand(DocumentSql);
        query.Parameters.Add(Uuid(stream));
        await using var row = await query.ExecuteReaderAsync();
        await row.ReadAsync();
        if (row.GetInt64(1) != row.GetInt64(2))
            throw new InvalidOperationException($"The document of {stream} is not at its stream's version.");
        return (JsonSerializer.Deserialize<Chart>(row.GetFieldValue<byte[]>(0), JsonSerializerOptions.Web)!, row.GetInt64(2));
    }

    public static object Event(string type, byte[] json) => type switch
    {
        "chart_opened" => JsonSerializer.Deserialize<ChartOpened>(json, JsonSerializerOptions.Web)!,
        "value_measured" => JsonSerializer.Deserialize<ValueMeasured>(json, JsonSerializerOptions.Web)!,
        _ => throw new InvalidOperationException($"There is no event \"{type}\"."),
    };
}
