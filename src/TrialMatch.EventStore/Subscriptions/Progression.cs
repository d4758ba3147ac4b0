using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Remembers in the database how far a subscription has come.</summary>
internal sealed class Progression(Func<string, NpgsqlCommand> command, string subscription)
{
    private const string LoadSql =
        """
        insert into mt_event_progression as p (name, last_seq_id, last_xact_id) values ($1, 0, '0')
            on conflict (name) do update set last_xact_id = coalesce(p.last_xact_id, '0')
        returning last_xact_id, last_seq_id
        """;

    private const string PeekSql = "select last_xact_id, last_seq_id from mt_event_progression where name = $1";

    private const string AdvanceSql = "select mt_advance_progression($1, $2, $3, $4, $5)";

    /// <summary>The name in <c>mt_event_progression</c>.</summary>
    public string Name { get; } = $"{subscription}:All";

    /// <summary>How far the subscription has come; begins at the start of the log.</summary>
    public async Task<EventPosition> LoadAsync(CancellationToken token) =>
        await ReadAsync(LoadSql, token) ?? EventPosition.Start;

    /// <summary>How far it has come, wherever it runs.</summary>
    public async Task<EventPosition> PeekAsync(CancellationToken token) =>
        await ReadAsync(PeekSql, token) ?? EventPosition.Start;

    /// <summary>Moves it, if nobody else has.</summary>
    public NpgsqlBatchCommand Advance(EventPosition from, EventPosition to) => Sql.Command(
        AdvanceSql,
        Sql.Text(Name), Sql.Xid(from.Transaction), Sql.Bigint(from.Sequence), Sql.Xid(to.Transaction), Sql.Bigint(to.Sequence));

    private async Task<EventPosition?> ReadAsync(string sql, CancellationToken token)
    {
        await using var query = command(sql).With(Sql.Text(Name));
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token) ? new EventPosition(row.GetFieldValue<ulong>(0), row.GetInt64(1)) : null;
    }
}
