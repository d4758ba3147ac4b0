using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrialMatch.Matching;

/// <summary>Writes a small value as the text in which people write it, such as <c>"p.L858R"</c> or <c>"&gt;= 18"</c>.</summary>
/// <typeparam name="T">The value; its <c>ToString</c> is the canonical text.</typeparam>
internal sealed class NotationJsonConverter<T>(NotationJsonConverter<T>.Parser parse) : JsonConverter<T>
    where T : notnull
{
    /// <summary>Reads the canonical text.</summary>
    internal delegate bool Parser(string text, out T value);

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && parse(reader.GetString()!, out var value)
            ? value
            : throw new JsonException($"Not a {typeof(T).Name}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
