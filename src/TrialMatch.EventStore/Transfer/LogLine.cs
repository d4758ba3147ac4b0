using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrialMatch.EventStore;

/// <summary>One event as a line of an exported log: all that is stored about it, and all that its stream needs to begin anew.</summary>
internal sealed record LogLine
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Lines are data, not part of a web page: letters stay letters.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where it stood in the log that it was exported from, as "transaction/sequence"; an export continues after it.</summary>
    public required string Position { get; init; }

    public required Guid Id { get; init; }

    public required Guid Stream { get; init; }

    public string? StreamType { get; init; }

    public required long Version { get; init; }

    public required string Type { get; init; }

    public string? DotnetType { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public required string Tenant { get; init; }

    public string? CorrelationId { get; init; }

    public string? CausationId { get; init; }

    public string? UserName { get; init; }

    public JsonElement? Headers { get; init; }

    /// <summary>Whether the stream is archived.</summary>
    public bool Archived { get; init; }

    /// <summary>The link of the hash chain; null if another program appended the event without one.</summary>
    public string? Hash { get; init; }

    public required JsonElement Data { get; init; }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">It is no such line; the message says why.</exception>
    public static LogLine Parse(string line) =>
        JsonSerializer.Deserialize<LogLine>(line, Json) ?? throw new JsonException("Expected an object, not null.");
}
