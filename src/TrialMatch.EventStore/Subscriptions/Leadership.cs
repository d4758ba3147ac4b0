using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>
/// The right of one node to run a subscription: a session-level advisory lock. The connection that holds it also
/// listens for appends, and never has a transaction open, so it holds nothing else back.
/// </summary>
internal sealed class Leadership : IAsyncDisposable
{
    private const string TryLockSql = "select pg_try_advisory_lock(19797, hashtext($1))";

    private readonly NpgsqlConnection _connection;
    private readonly string _name;

    private Leadership(NpgsqlConnection connection, string name) => (_connection, _name) = (connection, name);

    /// <summary>Connects and listens, without leading yet.</summary>
    public static async Task<Leadership> StandByAsync(NpgsqlDataSource dataSource, string name, CancellationToken token)
    {
        var leadership = new Leadership(await dataSource.OpenConnectionAsync(token), name);
        await using var listen = new NpgsqlCommand("listen mt_events", leadership._connection);
        await listen.ExecuteNonQueryAsync(token);
        return leadership;
    }

    /// <summary>Takes the lead, if nobody else has it.</summary>
    public async Task<bool> TryTakeAsync(CancellationToken token)
    {
        await using var tryLock = new NpgsqlCommand(TryLockSql, _connection).With(Sql.Text(_name));
        return (bool)(await tryLock.ExecuteScalarAsync(token))!;
    }

    /// <summary>Waits until something was appended, but no longer than the interval. Fails when the connection, and so the lead, is lost.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken token) => _connection.WaitAsync(atMost, token);

    /// <summary>Gives up the lead at once: a pooled connection would otherwise keep it until it is used again.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_connection.FullState.HasFlag(System.Data.ConnectionState.Open))
            {
                await using var release = new NpgsqlCommand("unlisten *; select pg_advisory_unlock_all()", _connection);
                await release.ExecuteNonQueryAsync();
            }
        }
        catch (NpgsqlException)
        {
            // The connection is broken, and with it the lock is gone, which is what was wanted.
        }
        finally
        {
            await _connection.DisposeAsync();
        }
    }
}
