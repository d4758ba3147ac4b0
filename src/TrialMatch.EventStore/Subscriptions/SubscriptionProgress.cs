namespace TrialMatch.EventStore;

/// <summary>How far a subscription or asynchronous projection has come, wherever it runs.</summary>
/// <param name="Name">The subscription.</param>
/// <param name="Position">How far it has come.</param>
/// <param name="LastUpdated">When it last came further.</param>
/// <param name="Pause">Where and why it is paused; null when it is not.</param>
/// <param name="Lag">How many numbers of the log lie between there and the last event, events of other types included.</param>
/// <param name="IsServed">Whether a node takes care of it now.</param>
public sealed record SubscriptionProgress(
    string Name, EventPosition Position, DateTimeOffset? LastUpdated, SubscriptionPause? Pause, long Lag = 0, bool IsServed = false);

/// <summary>A subscription waits for an operator.</summary>
/// <param name="At">The event that it could not deal with; null when the trouble is not with one event.</param>
/// <param name="Reason">What was wrong.</param>
public sealed record SubscriptionPause(EventPosition? At, string Reason);
