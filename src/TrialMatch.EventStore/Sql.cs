using System.Diagnostics.CodeAnalysis;
using Npgsql;
using NpgsqlTypes;

namespace TrialMatch.EventStore;

/// <summary>Builds commands whose values are always typed parameters ($1, $2, …), so that they can be prepared.</summary>
internal static class Sql
{
    public static NpgsqlBatchCommand Command(string text, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Makes commands on one connection.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The texts are constants, or composed of checked names.")]
    public static Func<string, NpgsqlCommand> On(NpgsqlConnection connection) => text => new NpgsqlCommand(text, connection);

    public static NpgsqlCommand With(this NpgsqlCommand command, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    public static NpgsqlParameter Uuid(Guid value) => Of(value, NpgsqlDbType.Uuid);

    public static NpgsqlParameter Uuids(IEnumerable<Guid> values) => Of(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid);

    public static NpgsqlParameter Bigint(long? value) => Of(value, NpgsqlDbType.Bigint);

    public static NpgsqlParameter Bigints(IEnumerable<long>? values) => Of(values?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    public static NpgsqlParameter Bools(IEnumerable<bool> values) => Of(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Boolean);

    public static NpgsqlParameter Times(IEnumerable<DateTimeOffset> values) =>
        Of(values.Select(value => value.ToUniversalTime()).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.TimestampTz);

    public static NpgsqlParameter Xid(ulong? value) => Of(value, NpgsqlDbType.Xid8);

    public static NpgsqlParameter Bool(bool value) => Of(value, NpgsqlDbType.Boolean);

    public static NpgsqlParameter Text(string? value) => Of(value, NpgsqlDbType.Varchar);

    public static NpgsqlParameter Texts(IEnumerable<string?>? values) => Of(values?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar);

    public static NpgsqlParameter Json(string? value) => Of(value, NpgsqlDbType.Jsonb);

    public static NpgsqlParameter Jsons(IEnumerable<string?> values) => Of(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Jsonb);

    public static NpgsqlParameter Time(DateTimeOffset? value) => Of(value?.ToUniversalTime(), NpgsqlDbType.TimestampTz);

    public static NpgsqlParameter Of(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}

/// <summary>Reads columns that may be null.</summary>
internal static class Rows
{
    public static string? TextOrNull(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
