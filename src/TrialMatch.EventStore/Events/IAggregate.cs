namespace TrialMatch.EventStore;

/// <summary>A state that is built from the events of one stream, purely.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IAggregate<TSelf>
    where TSelf : class, IAggregate<TSelf>
{
    /// <summary>The state after one more event.</summary>
    /// <param name="state">The state before, null before the first event.</param>
    /// <param name="event">What happened.</param>
    static abstract TSelf Evolve(TSelf? state, object @event);
}
