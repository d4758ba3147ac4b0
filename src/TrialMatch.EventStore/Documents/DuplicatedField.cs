using Npgsql;
using NpgsqlTypes;

namespace TrialMatch.EventStore;

/// <summary>A field of a document that also has a column of its own, with an index, to be queried by.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Type">The column's type.</param>
/// <param name="Read">Takes the value, as stored, out of the document.</param>
internal sealed record DuplicatedField<T>(string Column, NpgsqlDbType Type, Func<T, object?> Read)
{
    public string SqlType => Type switch
    {
        NpgsqlDbType.TimestampTz => "timestamptz",
        NpgsqlDbType.Double => "double precision",
        _ => Type.ToString().ToLowerInvariant(),
    };
}

/// <summary>How values of fields are stored.</summary>
internal static class FieldTypes
{
    private static readonly Dictionary<Type, NpgsqlDbType> Known = new()
    {
        [typeof(string)] = NpgsqlDbType.Varchar,
        [typeof(Guid)] = NpgsqlDbType.Uuid,
        [typeof(bool)] = NpgsqlDbType.Boolean,
        [typeof(int)] = NpgsqlDbType.Integer,
        [typeof(long)] = NpgsqlDbType.Bigint,
        [typeof(double)] = NpgsqlDbType.Double,
        [typeof(decimal)] = NpgsqlDbType.Numeric,
        [typeof(DateOnly)] = NpgsqlDbType.Date,
        [typeof(DateTimeOffset)] = NpgsqlDbType.TimestampTz,
    };

    /// <summary>The column type for a field's type; enumerations are stored by name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static NpgsqlDbType For(Type field)
    {
        var type = Nullable.GetUnderlyingType(field) ?? field;
        return type.IsEnum ? NpgsqlDbType.Varchar
            : Known.TryGetValue(type, out var known) ? known
            : throw new ArgumentException(
                $"A field of type {type} cannot be a column; possible are enumerations and {string.Join(", ", Known.Keys.Select(k => k.Name))}.");
    }

    /// <summary>Many values of a column, as an array.</summary>
    public static NpgsqlParameter Column(IEnumerable<object?> values, NpgsqlDbType type)
    {
        return type switch
        {
            NpgsqlDbType.Varchar => Of<string?>(),
            NpgsqlDbType.Uuid => Of<Guid?>(),
            NpgsqlDbType.Boolean => Of<bool?>(),
            NpgsqlDbType.Integer => Of<int?>(),
            NpgsqlDbType.Bigint => Of<long?>(),
            NpgsqlDbType.Double => Of<double?>(),
            NpgsqlDbType.Numeric => Of<decimal?>(),
            NpgsqlDbType.Date => Of<DateOnly?>(),
            NpgsqlDbType.TimestampTz => Of<DateTimeOffset?>(),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No field has this type."),
        };

        NpgsqlParameter Of<TValue>() => Sql.Typed(values.Cast<TValue>().ToArray(), NpgsqlDbType.Array | type);
    }

    /// <summary>The value as its column takes it.</summary>
    public static object? Stored(object? value) => value switch
    {
        Enum name => name.ToString(),
        DateTimeOffset time => time.ToUniversalTime(),
        _ => value,
    };
}
