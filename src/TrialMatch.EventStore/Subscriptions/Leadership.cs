using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>
/// The right of one node to run a subscription: a session-level advisory lock. The connection that holds it also
/// listens for appends, shows every second that its node is alive, and never has a transaction open, so it holds
/// nothing else back. A holder that has shown nothing for three seconds is stopped, hung or cut off, and is replaced.
/// </summary>
internal sealed class Leadership : IAsyncDisposable
{
    private const string TryLockSql = "select pg_try_advisory_lock(19797, hashtext($1))";

    /// <summary>A host that is gone without a word is noticed by the network within four seconds.</summary>
    private const string PrepareSql =
        "listen mt_events; set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 2";

    private const string IsFreeSql =
        """
        select count(*) filter (where case when coalesce(a.state_change, clock_timestamp()) >= clock_timestamp() - interval '3 seconds'
                                           then true else not pg_terminate_backend(a.pid) end) = 0
          from pg_locks l join pg_stat_activity a on a.pid = l.pid
         where l.locktype = 'advisory' and l.granted and l.classid = 19797 and l.objsubid = 2
           and l.objid = (hashtext($1)::bigint & 4294967295)::oid
           and l.database = (select oid from pg_database where datname = current_database())
        """;

    private const string IsHeldSql =
        """
        select exists (
            select from pg_locks
             where locktype = 'advisory' and granted and classid = 19797 and objsubid = 2
               and objid = (hashtext($1)::bigint & 4294967295)::oid
               and database = (select oid from pg_database where datname = current_database()))
        """;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly NpgsqlConnection _connection;
    private readonly string _name;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly SemaphoreSlim _appended = new(0);
    private Task _beating = Task.CompletedTask;

    private Leadership(NpgsqlConnection connection, string name) => (_connection, _name) = (connection, name);

    /// <summary>Fires when the lead is lost.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Connects and listens, without leading yet.</summary>
    public static async Task<Leadership> StandByAsync(NpgsqlDataSource dataSource, string name, CancellationToken token)
    {
        var leadership = new Leadership(await dataSource.OpenConnectionAsync(token), name);
        await using var listen = new NpgsqlCommand(PrepareSql, leadership._connection);
        await listen.ExecuteNonQueryAsync(token);
        return leadership;
    }

    /// <summary>Whether a node has the lead, seen from outside and without consequences.</summary>
    public static async Task<bool> IsHeldAsync(NpgsqlDataSource dataSource, string name, CancellationToken token)
    {
        await using var question = dataSource.CreateCommand(IsHeldSql).With(Sql.Text(name));
        return (bool)(await question.ExecuteScalarAsync(token))!;
    }

    /// <summary>Whether nobody has the lead, or nobody who is alive: a dead holder is thrown out.</summary>
    public Task<bool> IsFreeAsync(CancellationToken token) => AskAsync(IsFreeSql, token);

    /// <summary>Takes the lead, if nobody else has it, and holds it until disposed of or <see cref="Lost"/>.</summary>
    public async Task<bool> TryTakeAsync(CancellationToken token)
    {
        if (!await AskAsync(TryLockSql, token))
            return false;
        _beating = BeatAsync();
        return true;
    }

    /// <summary>Waits while not leading.</summary>
    public Task StandByAsync(TimeSpan atMost, CancellationToken token) => _connection.WaitAsync(atMost, token);

    /// <summary>Waits, while leading, until something was appended, but no longer than the interval.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken token) => _appended.WaitAsync(atMost, token);

    /// <summary>Gives up the lead at once: a pooled connection would otherwise keep it until it is used again.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _beating;
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
            _lost.Dispose();
            _stopped.Dispose();
            _appended.Dispose();
        }
    }

    private async Task<bool> AskAsync(string sql, CancellationToken token)
    {
        await using var question = Sql.On(_connection)(sql).With(Sql.Text(_name));
        return (bool)(await question.ExecuteScalarAsync(token))!;
    }

    private async Task BeatAsync()
    {
        try
        {
            while (true)
            {
                if (await _connection.WaitAsync(Beat, _stopped.Token) && _appended.CurrentCount == 0)
                    _appended.Release();
                await using var beat = new NpgsqlCommand("select 1", _connection);
                await beat.ExecuteNonQueryAsync(_stopped.Token);
            }
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // Given up, not lost.
        }
        catch (Exception e) when (e is NpgsqlException or IOException or OperationCanceledException or InvalidOperationException)
        {
            await _lost.CancelAsync();
        }
    }
}
