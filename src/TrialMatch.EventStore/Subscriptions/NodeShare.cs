using Microsoft.Extensions.Logging;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>
/// How many of the subscriptions this node should lead: all, divided by the nodes that serve the same ones. Nodes see
/// each other by a shared advisory lock on a connection that shows every second that its node is alive.
/// </summary>
internal sealed class NodeShare(NpgsqlDataSource dataSource, IReadOnlyCollection<string> subscriptions, ILogger logger)
{
    private const string EnterSql = "select pg_advisory_lock_shared(19794, hashtext($1))";

    private const string CountSql =
        """
        select count(*)
          from pg_locks l join pg_stat_activity a on a.pid = l.pid
         where l.locktype = 'advisory' and l.granted and l.classid = 19794 and l.objsubid = 2
           and l.objid = (hashtext($1)::bigint & 4294967295)::oid
           and l.database = (select oid from pg_database where datname = current_database())
           and (a.pid = pg_backend_pid() or coalesce(a.state_change, clock_timestamp()) >= clock_timestamp() - interval '3 seconds')
        """;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly string _group = string.Join('\n', subscriptions.Order(StringComparer.Ordinal));
    private int _share = int.MaxValue;
    private int _leading;

    /// <summary>Counts one more subscription that this node leads, if that is not more than its share or must be.</summary>
    public bool TryEnter(bool must = false)
    {
        lock (_lock)
        {
            if (_leading >= _share && !must)
                return false;
            _leading++;
            return true;
        }
    }

    /// <summary>Counts one less.</summary>
    public void Leave()
    {
        lock (_lock)
            _leading--;
    }

    /// <summary>Whether this node leads more than its share, so that another should take one over.</summary>
    public bool IsExceeded
    {
        get
        {
            lock (_lock)
                return _leading > _share;
        }
    }

    /// <summary>Keeps the share up to date until cancelled.</summary>
    public async Task RunAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            try
            {
                await CountAsync(token);
            }
            catch (Exception) when (token.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException)
            {
                logger.LogWarning(e, "The other nodes cannot be counted; it is tried again");
                await Task.Delay(Beat, CancellationToken.None);
            }
        }
    }

    private async Task CountAsync(CancellationToken token)
    {
        await using var connection = await dataSource.OpenConnectionAsync(token);
        try
        {
            await using var enter = new NpgsqlCommand(EnterSql, connection).With(Sql.Text(_group));
            await enter.ExecuteNonQueryAsync(token);
            while (true)
            {
                await using var count = Sql.On(connection)(CountSql).With(Sql.Text(_group));
                var nodes = (long)(await count.ExecuteScalarAsync(token))!;
                lock (_lock)
                    _share = (int)((subscriptions.Count + nodes - 1) / nodes);
                await Task.Delay(Beat, token);
            }
        }
        finally
        {
            // The pool would keep the lock until the connection is used again.
            if (connection.FullState.HasFlag(System.Data.ConnectionState.Open))
            {
                await using var leave = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
                await leave.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }
}
