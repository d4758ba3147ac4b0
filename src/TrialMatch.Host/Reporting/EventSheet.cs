using System.Text.Json;
using TrialMatch.EventStore;

namespace TrialMatch.Host.Reporting;

/// <summary>All of one event, as <c>--json</c> writes it.</summary>
/// <param name="Position">Where it stands in the log, as transaction/sequence.</param>
/// <param name="Id">The event.</param>
/// <param name="Type">The alias of its type.</param>
/// <param name="DotnetType">The type that it was written from.</param>
/// <param name="StreamId">The stream.</param>
/// <param name="StreamType">The kind of stream, if it has one.</param>
/// <param name="Version">Its number in the stream, from 1.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="CorrelationId">Ties together all that one request led to.</param>
/// <param name="CausationId">What directly led to it.</param>
/// <param name="Headers">Further facts about the recording.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Archived">Whether its stream is archived.</param>
/// <param name="Hash">Its link of the stream's hash chain; 64 hexadecimal digits.</param>
/// <param name="Data">What happened.</param>
internal sealed record EventSheet(
    string Position, Guid Id, string Type, string? DotnetType, Guid StreamId, string? StreamType, long Version, DateTimeOffset Time,
    string? Who, string? CorrelationId, string? CausationId, JsonElement? Headers, string Tenant, bool Archived, string? Hash, JsonElement Data)
{
    internal static EventSheet Of(StoredEvent e) => new(
        e.Position.ToString(), e.Id, e.EventTypeName, e.DotnetType, e.StreamId, e.StreamType, e.Version, e.Timestamp, e.UserName,
        e.CorrelationId, e.CausationId, e.Headers, e.TenantId, e.IsArchived, e.Hash, e.Data);
}
