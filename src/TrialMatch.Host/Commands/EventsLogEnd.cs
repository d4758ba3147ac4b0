using Npgsql;
using TrialMatch.EventStore;

namespace TrialMatch.Host.Commands;

/// <summary>
/// Lets a command see all that was recorded when it began: the log is read only up to where no transaction that is
/// still writing, on the whole server, could add to it.
/// </summary>
internal static class EventsLogEnd
{
    private const string LastSql = "select xact_id, seq_id from mt_events order by xact_id desc, seq_id desc limit 1";

    /// <summary>Waits for writing transactions that are older than the last event.</summary>
    internal static async Task WaitAsync(Installation installation, CancellationToken cancellation) =>
        await installation.Store.Events.WaitForFinalAsync(await LastAsync(installation.Database, cancellation), cancellation);

    private static async Task<EventPosition> LastAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(LastSql);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new EventPosition(row.GetFieldValue<ulong>(0), row.GetInt64(1)) : EventPosition.Start;
    }
}
