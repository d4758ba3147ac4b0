using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Remembers in the database how far a subscription has come.</summary>
internal sealed class Progression(Func<string, NpgsqlCommand> command, string subscription)
{
    private const string LoadSql =
        """
        insert into mt_event_progression as p (name, last_seq_id, last_xact_id) values ($1, 0, '0')
            on conflict (name) do update set last_xact_id = coalesce(p.last_xact_id, '0')
        returning last_xact_id, last_seq_id, last_updated, paused_xact_id, paused_seq_id, pause_reason
        """;

    private const string PeekSql =
        """
        select last_xact_id, last_seq_id, last_updated, paused_xact_id, paused_seq_id, pause_reason
          from mt_event_progression where name = $1
        """;

    private const string PauseSql =
        "update mt_event_progression set paused_xact_id = $2, paused_seq_id = $3, pause_reason = $4 where name = $1";

    private const string AdvanceSql = "select mt_advance_progression($1, $2, $3, $4, $5)";

    private const string EndPauseSql = "select mt_end_pause($1, $2)";

    /// <summary>The name in <c>mt_event_progression</c>.</summary>
    public string Name { get; } = $"{subscription}:All";

    /// <summary>How far the subscription has come; begins at the start of the log.</summary>
    public async Task<EventPosition> LoadAsync(CancellationToken token) => (await ReadAsync(LoadSql, token)).Position;

    /// <summary>How far it has come, wherever it runs, and whether it is paused.</summary>
    public Task<SubscriptionProgress> PeekAsync(CancellationToken token) => ReadAsync(PeekSql, token);

    /// <summary>Moves it, if nobody else has.</summary>
    public NpgsqlBatchCommand Advance(EventPosition from, EventPosition to) => Sql.Command(
        AdvanceSql,
        Sql.Text(Name), Sql.Xid(from.Transaction), Sql.Bigint(from.Sequence), Sql.Xid(to.Transaction), Sql.Bigint(to.Sequence));

    /// <summary>Records a pause; null records that there is none.</summary>
    public async Task PauseAsync(SubscriptionPause? pause, CancellationToken token)
    {
        await using var update = command(PauseSql).With(
            Sql.Text(Name), Sql.Xid(pause?.At?.Transaction), Sql.Bigint(pause?.At?.Sequence), Sql.Text(pause?.Reason));
        await update.ExecuteNonQueryAsync(token);
    }

    /// <summary>Ends a pause, if it still is the one that was seen.</summary>
    public NpgsqlBatchCommand EndPause(SubscriptionPause pause) =>
        Sql.Command(EndPauseSql, Sql.Text(Name), Sql.Bigint(pause.At?.Sequence));

    private async Task<SubscriptionProgress> ReadAsync(string sql, CancellationToken token)
    {
        await using var query = command(sql).With(Sql.Text(Name));
        await using var row = await query.ExecuteReaderAsync(token);
        if (!await row.ReadAsync(token) || row.IsDBNull(0))
            return new SubscriptionProgress(subscription, EventPosition.Start, LastUpdated: null, Pause: null);
        return new SubscriptionProgress(
            subscription,
            new EventPosition(row.GetFieldValue<ulong>(0), row.GetInt64(1)),
            row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2),
            row.IsDBNull(5)
                ? null
                : new SubscriptionPause(
                    row.IsDBNull(4) ? null : new EventPosition(row.GetFieldValue<ulong>(3), row.GetInt64(4)), row.GetString(5)));
    }
}
