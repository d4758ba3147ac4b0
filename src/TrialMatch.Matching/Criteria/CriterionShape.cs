using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TrialMatch.Matching.Criteria;

/// <summary>The properties and closed lists of words that this version knows of one kind of criterion, or of a part of it.</summary>
internal sealed class CriterionShape
{
    private static readonly ConcurrentDictionary<Type, CriterionShape> Shapes = new();

    private readonly Dictionary<string, Func<JsonElement, bool>> _knows = new(StringComparer.OrdinalIgnoreCase);

    private CriterionShape(Type type, JsonSerializerOptions options)
    {
        foreach (var property in options.GetTypeInfo(type).Properties)
            _knows[property.Name] = Check(property.PropertyType, options);
        if (type.IsAssignableTo(typeof(Criterion)))
            _knows["kind"] = static _ => true;
    }

    /// <summary>The shape of a kind.</summary>
    public static CriterionShape Of(Type type, JsonSerializerOptions options) =>
        Shapes.GetOrAdd(type, static (of, with) => new CriterionShape(of, with), options);

    /// <summary>Whether nothing in the object is of a later version. Values that were never right are left to the reader to refuse.</summary>
    public bool Understands(JsonElement json) =>
        json.ValueKind != JsonValueKind.Object
        || json.EnumerateObject().All(property => _knows.TryGetValue(property.Name, out var knows) && knows(property.Value));

    private static Func<JsonElement, bool> Check(Type type, JsonSerializerOptions options)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var item = Check(type.GetGenericArguments()[0], options);
            return list => list.ValueKind != JsonValueKind.Array || list.EnumerateArray().All(item);
        }

        if (type.IsEnum)
        {
            string[] words = [.. Enum.GetNames(type).Select(name => options.PropertyNamingPolicy?.ConvertName(name) ?? name)];
            return value => value.ValueKind != JsonValueKind.String || words.Contains(value.GetString(), StringComparer.OrdinalIgnoreCase);
        }

        return options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object ? Of(type, options).Understands : static _ => true;
    }
}
