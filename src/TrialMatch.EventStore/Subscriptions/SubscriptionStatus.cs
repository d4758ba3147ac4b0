namespace TrialMatch.EventStore;

/// <summary>What a subscription is doing on this node.</summary>
public enum SubscriptionState
{
    /// <summary>Not started, or stopped.</summary>
    Stopped,

    /// <summary>Another node takes care of it; this one waits to take over.</summary>
    Standby,

    /// <summary>This node takes care of it.</summary>
    Running,

    /// <summary>An event could not be dealt with. Nothing is skipped until an operator says so; it tries again when resumed or started again.</summary>
    Paused,
}

/// <summary>How a subscription fares on this node.</summary>
/// <param name="Name">The subscription.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Position">How far it has come, as far as this node knows.</param>
/// <param name="Lag">How many numbers of the log lie between there and the end, events of other types included.</param>
/// <param name="Error">Why it paused, or what it last recovered from; null when all is well.</param>
/// <param name="FailedAt">The position of the event that it paused at.</param>
/// <param name="FailedEvent">The event that it paused at; null also when the event could not be read.</param>
public sealed record SubscriptionStatus(
    string Name,
    SubscriptionState State,
    EventPosition Position,
    long Lag = 0,
    Exception? Error = null,
    EventPosition? FailedAt = null,
    IEvent? FailedEvent = null);
