namespace TrialMatch.EventStore;

/// <summary>An event that an operator let a subscription skip.</summary>
/// <param name="Id">Of this letter.</param>
/// <param name="ProjectionName">The subscription or projection.</param>
/// <param name="ShardName">The name of its progression.</param>
/// <param name="EventSequence">The event's number in the log.</param>
/// <param name="Transaction">The other half of the event's position.</param>
/// <param name="ExceptionMessage">Why it could not be dealt with.</param>
/// <param name="Timestamp">When it was skipped.</param>
/// <param name="SkippedBy">By whom.</param>
public sealed record DeadLetterEvent(
    Guid Id,
    string ProjectionName,
    string ShardName,
    long EventSequence,
    ulong Transaction,
    string ExceptionMessage,
    DateTimeOffset Timestamp,
    string? SkippedBy)
{
    /// <summary>Where the event stands in the log.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public EventPosition Position => new(Transaction, EventSequence);
}
