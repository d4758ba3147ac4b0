using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Creates the table of one kind of document, and the columns that it has gained since.</summary>
internal static class DocumentTable
{
    public static async Task ApplyAsync(NpgsqlConnection connection, IDocumentMapping mapping, CancellationToken token)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Sql.Command(CreateSql(mapping)));
        foreach (var (column, sqlType) in mapping.Columns)
        {
            batch.BatchCommands.Add(Sql.Command($"alter table {mapping.Table} add column if not exists {column} {sqlType}"));
            batch.BatchCommands.Add(Sql.Command(
                $"create index if not exists {mapping.Table}_idx_{column} on {mapping.Table} ({column})"));
        }
        await batch.ExecuteNonQueryAsync(token);
    }

    private static string CreateSql(IDocumentMapping mapping) =>
        $"""
        create table if not exists {mapping.Table} (
            id               uuid        not null constraint pkey_{mapping.Table}_id primary key,
            data             jsonb       not null,
            mt_last_modified timestamptz default transaction_timestamp(),
            mt_dotnet_type   varchar,
            mt_version       {(mapping.IsProjected ? "bigint not null default 0" : "uuid not null default gen_random_uuid()")}
        )
        """;
}
