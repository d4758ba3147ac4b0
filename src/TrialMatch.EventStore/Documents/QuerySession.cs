using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Npgsql;

namespace TrialMatch.EventStore;

/// <inheritdoc />
internal class QuerySession(NpgsqlDataSource dataSource, StoreOptions options) : IQuerySession
{
    public virtual IQueryEventStore Events => field ??= new QueryEventStore(dataSource, options);

    protected NpgsqlDataSource DataSource => dataSource;

    protected StoreOptions Options => options;

    public async Task<T?> LoadAsync<T>(Guid id, CancellationToken token)
        where T : class
    {
        var commands = options.Documents.For<T>();
        await foreach (var document in ReadAsync(commands, commands.LoadSql, [Sql.Uuid(id)], token))
            return document;
        return null;
    }

    public async Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<Guid> ids, CancellationToken token)
        where T : class
    {
        var commands = options.Documents.For<T>();
        return await ReadAsync(commands, commands.LoadManySql, [Sql.Uuids(ids)], token).ToListAsync(token);
    }

    public IAsyncEnumerable<T> LoadAllAsync<T>(CancellationToken token)
        where T : class
    {
        var commands = options.Documents.For<T>();
        return ReadAsync(commands, commands.LoadAllSql, [], token);
    }

    public IAsyncEnumerable<T> LoadWhereAsync<T, TField>(
        Expression<Func<T, TField>> field, TField value, CancellationToken token)
        where T : class
    {
        var commands = options.Documents.For<T>();
        var (sql, parameters) = commands.Where(field, value);
        return ReadAsync(commands, sql, parameters, token);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Takes note of the version of a document with optimistic concurrency.</summary>
    protected virtual void Loaded<T>(DocumentCommands<T> commands, T document, Guid version)
        where T : class
    {
    }

    private IAsyncEnumerable<T> ReadAsync<T>(
        DocumentCommands<T> commands, string sql, NpgsqlParameter[] parameters, CancellationToken token)
        where T : class => RowsAsync(commands, sql, parameters, token).Guard(token);

    private async IAsyncEnumerable<T> RowsAsync<T>(
        DocumentCommands<T> commands, string sql, NpgsqlParameter[] parameters, [EnumeratorCancellation] CancellationToken token)
        where T : class
    {
        await using var query = dataSource.CreateCommand(sql).With(parameters);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var document = commands.Read(row, 0);
            if (commands.IsOptimistic)
                Loaded(commands, document, row.GetGuid(1));
            yield return document;
        }
    }
}
