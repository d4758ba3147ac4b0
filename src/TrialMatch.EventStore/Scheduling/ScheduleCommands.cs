using System.Text.Json;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>The statements about scheduled messages.</summary>
internal static class ScheduleCommands
{
    public const string DueSql =
        """
        select id, type, due, attempts, data, correlation_id from mt_scheduled_messages
         where failure is null and due <= $1 order by due, id limit 100
        """;

    public const string AllSql = "select id, type, due, attempts, failure from mt_scheduled_messages order by due, id";

    private const string AddSql =
        """
        insert into mt_scheduled_messages (id, type, data, due, correlation_id) values ($1, $2, $3, $4, $5)
            on conflict (id) do update
           set type = excluded.type, data = excluded.data, due = excluded.due, correlation_id = excluded.correlation_id,
               attempts = 0, failure = null
        """;

    private const string MoveSql =
        "update mt_scheduled_messages set due = $2, attempts = $3, failure = $4 where id = $1";

    public static NpgsqlBatchCommand Add<T>(Guid id, T message, DateTimeOffset due, string? correlation, StoreOptions options)
        where T : notnull => Sql.Command(
            AddSql,
            Sql.Uuid(id),
            Sql.Text(options.Schedule.For(typeof(T)).Alias),
            Sql.Json(JsonSerializer.Serialize(message, options.Json)),
            Sql.Time(due),
            Sql.Text(correlation));

    public static NpgsqlBatchCommand Cancel(Guid id) =>
        Sql.Command("delete from mt_scheduled_messages where id = $1", Sql.Uuid(id));

    public static NpgsqlBatchCommand Take(ScheduledMessage message) =>
        Sql.Command("select mt_take_scheduled($1, $2)", Sql.Uuid(message.Id), Sql.Time(message.Due));

    public static NpgsqlBatchCommand Move(Guid id, DateTimeOffset due, int attempts, string? failure) =>
        Sql.Command(MoveSql, Sql.Uuid(id), Sql.Time(due), Sql.Of(attempts, NpgsqlTypes.NpgsqlDbType.Integer), Sql.Text(failure));
}
