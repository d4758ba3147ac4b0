using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>A transaction that keeps streams locked from their reading to the commit of what was decided on them.</summary>
internal sealed class ExclusiveTransaction : IAsyncDisposable
{
    private const string LockSql = "select mt_lock_streams($1)";

    /// <summary>How long to wait for a lock; until the end of the transaction.</summary>
    private const string TimeoutSql = "select set_config('lock_timeout', $1, true)";

    private readonly NpgsqlTransaction _transaction;

    private ExclusiveTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (Connection, _transaction) = (connection, transaction);

    public NpgsqlConnection Connection { get; }

    /// <summary>
    /// Takes the lock of an append before documents are read, in that order: a rebuild that is about to replace the
    /// documents keeps appends waiting, and must not find one that it has to wait for in turn.
    /// </summary>
    private const string AppendSql = "lock table mt_streams in row exclusive mode";

    public static async Task<ExclusiveTransaction> BeginAsync(NpgsqlDataSource dataSource, CancellationToken token)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await dataSource.OpenConnectionAsync(token);
            var transaction = await connection.BeginTransactionAsync(token);
            await using var append = new NpgsqlCommand(AppendSql, connection);
            await append.ExecuteNonQueryAsync(token);
            return new ExclusiveTransaction(connection, transaction);
        }
        catch (Exception e)
        {
            if (connection is not null)
                await connection.DisposeAsync();
            if (e is NpgsqlException error && DatabaseGuard.Translate(error) is { } typed)
                throw typed;
            throw;
        }
    }

    /// <summary>Waits for the stream. What is read afterwards on this connection stays true until the commit.</summary>
    /// <exception cref="StreamLockedException">It did not become free in time.</exception>
    public async Task LockAsync(Guid stream, TimeSpan atMost, CancellationToken token)
    {
        await using var batch = new NpgsqlBatch(Connection);
        batch.BatchCommands.Add(Sql.Command(TimeoutSql, Sql.Text(FormattableString.Invariant($"{atMost.TotalMilliseconds:0}ms"))));
        batch.BatchCommands.Add(Sql.Command(LockSql, Sql.Uuids([stream])));
        batch.BatchCommands.Add(Sql.Command(TimeoutSql, Sql.Text("0")));
        try
        {
            await batch.ExecuteNonQueryAsync(token);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new StreamLockedException(stream, e);
        }
    }

    public Task CommitAsync(CancellationToken token) => _transaction.CommitAsync(token);

    /// <summary>Rolls back what was not committed, and frees the streams.</summary>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
