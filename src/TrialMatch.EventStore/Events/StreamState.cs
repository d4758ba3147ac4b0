namespace TrialMatch.EventStore;

/// <summary>A stream without its events.</summary>
/// <param name="Id">The stream.</param>
/// <param name="Version">The number of its events.</param>
/// <param name="AggregateTypeName">The snake_case name of the state that it is the history of, if it was started as one.</param>
/// <param name="LastTimestamp">When its last event was recorded.</param>
/// <param name="Created">When its first event was recorded.</param>
/// <param name="IsArchived">Whether it takes no further events.</param>
public sealed record StreamState(
    Guid Id,
    long Version,
    string? AggregateTypeName,
    DateTimeOffset LastTimestamp,
    DateTimeOffset Created,
    bool IsArchived);
