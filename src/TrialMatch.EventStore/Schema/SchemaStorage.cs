using Npgsql;

namespace TrialMatch.EventStore;

/// <inheritdoc />
internal sealed class SchemaStorage(NpgsqlDataSource dataSource, StoreOptions options) : ISchemaStorage
{
    private const string PrepareSql =
        """
        select pg_advisory_xact_lock(19798, 0);
        create table if not exists mt_migrations (
            name     varchar     not null constraint pkey_mt_migrations_name primary key,
            checksum varchar     not null,
            applied  timestamptz not null default now()
        )
        """;

    public Task ApplyAllConfiguredChangesToDatabaseAsync(CancellationToken token) => ApplyAsync(Migration.All, token);

    internal async Task ApplyAsync(IReadOnlyList<Migration> migrations, CancellationToken token)
    {
        await using var connection = await dataSource.OpenConnectionAsync(token);
        // All in one transaction: whoever comes second waits for the lock and then finds everything done.
        await using var transaction = await connection.BeginTransactionAsync(token);
        await RunAsync(connection, PrepareSql, token);
        var applied = await AppliedAsync(connection, token);
        foreach (var migration in migrations)
        {
            if (!applied.TryGetValue(migration.Name, out var checksum))
                await ApplyAsync(connection, migration, token);
            else if (checksum != migration.Checksum)
                throw new SchemaMigrationException(
                    $"The migration {migration.Name} was applied with checksum {checksum}, but this program's has {migration.Checksum}. "
                    + "An applied migration must not change; use the program that fits the database.");
        }
        foreach (var mapping in options.Schema.Mappings)
            await DocumentTable.ApplyAsync(connection, mapping, options, token);
        await transaction.CommitAsync(token);
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken token)
    {
        await RunAsync(connection, migration.Sql, token);
        await using var record = new NpgsqlCommand("insert into mt_migrations (name, checksum) values ($1, $2)", connection)
            .With(Sql.Text(migration.Name), Sql.Text(migration.Checksum));
        await record.ExecuteNonQueryAsync(token);
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken token)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var query = new NpgsqlCommand("select name, checksum from mt_migrations", connection);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
            applied.Add(row.GetString(0), row.GetString(1));
        return applied;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken token)
    {
        await using var statements = Sql.On(connection)(sql);
        await statements.ExecuteNonQueryAsync(token);
    }
}
