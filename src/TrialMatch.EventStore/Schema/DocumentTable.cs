using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Creates the table of one kind of document, and the columns that it has gained since.</summary>
internal static class DocumentTable
{
    private const string ColumnsSql =
        "select attname::varchar from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped";

    /// <summary>The table that documents are rebuilt in: the same names, in a schema of its own, so that it can take the live one's place.</summary>
    public static string UnderRebuild(IDocumentMapping mapping) => $"mt_rebuild.{mapping.Table}";

    /// <summary>Makes an empty table to rebuild documents in, instead of one that was left behind.</summary>
    public static async Task BeginRebuildAsync(NpgsqlConnection connection, IDocumentMapping mapping, CancellationToken token)
    {
        var table = UnderRebuild(mapping);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Sql.Command($"drop table if exists {table}"));
        batch.BatchCommands.Add(Sql.Command(CreateSql(mapping, table)));
        foreach (var (column, sqlType) in mapping.Columns)
        {
            batch.BatchCommands.Add(Sql.Command($"alter table {table} add column \"{column}\" {sqlType}"));
            batch.BatchCommands.Add(Sql.Command($"create index {IndexName(mapping.Table, column)} on {table} (\"{column}\")"));
        }
        await batch.ExecuteNonQueryAsync(token);
    }

    public static async Task ApplyAsync(
        NpgsqlConnection connection, IDocumentMapping mapping, StoreOptions options, CancellationToken token)
    {
        var known = await ColumnsAsync(connection, mapping.Table, token);
        var missing = mapping.Columns.Where(column => !known.Contains(column.Column)).ToList();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Sql.Command(CreateSql(mapping, mapping.Table)));
        foreach (var (column, sqlType) in missing)
        {
            var index = IndexName(mapping.Table, column);
            batch.BatchCommands.Add(Sql.Command($"alter table {mapping.Table} add column \"{column}\" {sqlType}"));
            batch.BatchCommands.Add(Sql.Command($"create index {index} on {mapping.Table} (\"{column}\")"));
        }
        await batch.ExecuteNonQueryAsync(token);
        if (missing.Count > 0)
            await mapping.FillColumnsAsync(connection, options, token);
    }

    private static async Task<HashSet<string>> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken token)
    {
        var columns = new HashSet<string>(StringComparer.Ordinal);
        await using var query = new NpgsqlCommand(ColumnsSql, connection).With(Sql.Text(table));
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
            columns.Add(row.GetString(0));
        return columns;
    }

    private static string IndexName(string table, string column) =>
        $"{table}_idx_{column}" is { Length: <= 63 } name
            ? name
            : throw new InvalidOperationException(
                $"The index {table}_idx_{column} has a longer name than the 63 characters PostgreSQL keeps; give the document a shorter alias.");

    private static string CreateSql(IDocumentMapping mapping, string table) =>
        $"""
        create table if not exists {table} (
            id               uuid        not null constraint pkey_{mapping.Table}_id primary key,
            data             jsonb       not null,
            mt_last_modified timestamptz default transaction_timestamp(),
            mt_dotnet_type   varchar,
            mt_version       {(mapping.IsProjected ? "bigint not null default 0" : "uuid not null default gen_random_uuid()")}
        )
        """;
}
