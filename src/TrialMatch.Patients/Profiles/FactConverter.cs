using System.Text.Json;
using System.Text.Json.Serialization;
using TrialMatch.Matching;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Patients.Profiles;

/// <summary>
/// Facts in events have the form of JSON profiles, kind and all, so that an event can be read without knowing its type. An
/// unknown member is an error: what a newer version of the program has recorded must not be read without it.
/// </summary>
internal sealed class FactConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Fact));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : Fact
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Fact>(ref reader, ProfileJson.Options) as T ?? throw new JsonException($"A fact that is no {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<Fact>(writer, value, ProfileJson.Options);
    }
}
