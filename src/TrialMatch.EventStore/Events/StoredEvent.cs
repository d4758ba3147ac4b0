using System.Text.Json;

namespace TrialMatch.EventStore;

/// <summary>
/// An event as the database keeps it, readable or not: its type need not be registered, and its data is not turned into
/// what the program makes of it today.
/// </summary>
/// <param name="Position">Where it stands in the log.</param>
/// <param name="Id">The event.</param>
/// <param name="EventTypeName">The alias of its type.</param>
/// <param name="DotnetType">The type that it was written from.</param>
/// <param name="StreamId">The stream.</param>
/// <param name="StreamType">The kind of stream, if it has one.</param>
/// <param name="Version">Its number in the stream, from 1.</param>
/// <param name="Timestamp">When it was recorded.</param>
/// <param name="UserName">Who recorded it.</param>
/// <param name="CorrelationId">Ties together all that one request led to.</param>
/// <param name="CausationId">What directly led to it.</param>
/// <param name="Headers">Further facts about the recording.</param>
/// <param name="TenantId">The tenant.</param>
/// <param name="IsArchived">Whether its stream is archived.</param>
/// <param name="Hash">Its link of the stream's hash chain, 64 hexadecimal digits; null if another program appended it.</param>
/// <param name="Data">What happened.</param>
public sealed record StoredEvent(
    EventPosition Position,
    Guid Id,
    string EventTypeName,
    string? DotnetType,
    Guid StreamId,
    string? StreamType,
    long Version,
    DateTimeOffset Timestamp,
    string? UserName,
    string? CorrelationId,
    string? CausationId,
    JsonElement? Headers,
    string TenantId,
    bool IsArchived,
    string? Hash,
    JsonElement Data);
