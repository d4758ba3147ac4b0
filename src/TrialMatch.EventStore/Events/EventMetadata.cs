namespace TrialMatch.EventStore;

/// <summary>What a unit of work records with each of its events.</summary>
internal sealed record EventMetadata(
    string? CorrelationId, string? CausationId, string? UserName, IReadOnlyDictionary<string, string> Headers);
