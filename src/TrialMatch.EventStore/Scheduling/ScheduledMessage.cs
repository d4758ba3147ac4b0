namespace TrialMatch.EventStore;

/// <summary>A message that waits for its time, or for an operator.</summary>
/// <param name="Id">The message.</param>
/// <param name="Type">The alias of its type.</param>
/// <param name="Due">When it is to be told, next.</param>
/// <param name="Attempts">How often that has failed.</param>
/// <param name="Failure">Why it was given up; null when it was not.</param>
public sealed record ScheduledMessage(Guid Id, string Type, DateTimeOffset Due, int Attempts, string? Failure);
