namespace TrialMatch.Benchmarks.EventStore.HandWritten;

/// <summary>The tables that code written by hand appends to, and which of the store's guarantees it gives there.</summary>
/// <param name="Prefix">The schema with a dot; empty for the store's own tables.</param>
/// <param name="Ordered">Readers can go by (xact_id, seq_id): a column, an index, and a lock before the first write.</param>
/// <param name="Chained">Every event carries a hash over itself and its predecessor.</param>
internal sealed record Tables(string Prefix, bool Ordered, bool Chained)
{
    /// <summary>The store's tables and all it guarantees.</summary>
    public static Tables Same { get; } = new("", Ordered: true, Chained: true);

    /// <summary>Copies of the store's tables with what is in them, without the hash.</summary>
    public static Task<Tables> WithoutChainAsync(BenchmarkDatabase database) =>
        CopyAsync(database, new Tables("unchained.", Ordered: true, Chained: false));

    /// <summary>Copies of the store's tables with what is in them, without the hash and without the column that makes an order.</summary>
    public static Task<Tables> PlainAsync(BenchmarkDatabase database) =>
        CopyAsync(database, new Tables("plain.", Ordered: false, Chained: false));

    private static async Task<Tables> CopyAsync(BenchmarkDatabase database, Tables tables)
    {
        var p = tables.Prefix;
        await database.ExecuteAsync(
            $"""
            create schema {p[..^1]};
            create table {p}mt_streams (like mt_streams including all);
            create table {p}mt_events (like mt_events including all);
            insert into {p}mt_streams select * from mt_streams;
            insert into {p}mt_events select * from mt_events;
            alter table {p}mt_events drop column hash{(tables.Ordered ? "" : ", drop column xact_id")};
            alter table {p}mt_events add foreign key (stream_id) references {p}mt_streams (id) on delete cascade;
            """);
        return tables;
    }
}
