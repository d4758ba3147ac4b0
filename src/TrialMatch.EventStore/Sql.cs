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

    public static NpgsqlParameter Uuid(Guid value) => Typed(value, NpgsqlDbType.Uuid);

    public static NpgsqlParameter Uuids(IEnumerable<Guid> values) =>
        Typed(values as Guid[] ?? [.. values], NpgsqlDbType.Array | NpgsqlDbType.Uuid);

    public static NpgsqlParameter Bigint(long? value) => value is { } known ? Typed(known, NpgsqlDbType.Bigint) : Of(null, NpgsqlDbType.Bigint);

    public static NpgsqlParameter Bigints(IEnumerable<long>? values) => Of(values?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    public static NpgsqlParameter Bools(IEnumerable<bool> values) => Of(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Boolean);

    public static NpgsqlParameter Times(IEnumerable<DateTimeOffset> values) =>
        Of(values.Select(value => value.ToUniversalTime()).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.TimestampTz);

    public static NpgsqlParameter Xid(ulong? value) => value is { } known ? Typed(known, NpgsqlDbType.Xid8) : Of(null, NpgsqlDbType.Xid8);

    public static NpgsqlParameter Bool(bool value) => Typed(value, NpgsqlDbType.Boolean);

    public static NpgsqlParameter Text(string? value) => Typed(value, NpgsqlDbType.Varchar);

    public static NpgsqlParameter Texts(IEnumerable<string?>? values) => values is null
        ? Of(null, NpgsqlDbType.Array | NpgsqlDbType.Varchar)
        : Typed(values as string?[] ?? [.. values], NpgsqlDbType.Array | NpgsqlDbType.Varchar);

    public static NpgsqlParameter Json(string? value) => Typed(value, NpgsqlDbType.Jsonb);

    /// <param name="utf8">JSON as UTF-8.</param>
    public static NpgsqlParameter Json(byte[] utf8) => Typed(utf8, NpgsqlDbType.Jsonb);

    public static NpgsqlParameter Jsons(IEnumerable<string?> values) => Of(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Jsonb);

    /// <param name="utf8">JSON as UTF-8.</param>
    public static NpgsqlParameter Jsons(byte[][] utf8) => Typed(utf8, NpgsqlDbType.Array | NpgsqlDbType.Jsonb);

    public static NpgsqlParameter Time(DateTimeOffset? value) =>
        value is { } known ? Typed(known.UtcDateTime, NpgsqlDbType.TimestampTz) : Of(null, NpgsqlDbType.TimestampTz);

    /// <summary>A value without boxing it and without looking up what its type is.</summary>
    public static NpgsqlParameter Typed<T>(T value, NpgsqlDbType type) => new NpgsqlParameter<T> { TypedValue = value, NpgsqlDbType = type };

    public static NpgsqlParameter Of(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}

/// <summary>Reads columns that may be null.</summary>
internal static class Rows
{
    public static string? TextOrNull(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
