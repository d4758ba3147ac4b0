namespace TrialMatch.EventStore;

/// <summary>The function that builds each kind of state from events.</summary>
internal sealed class Aggregators
{
    private readonly Dictionary<Type, Delegate> _evolve = [];

    public void Add<T>(Func<T?, IEvent, T?> evolve)
        where T : class => _evolve[typeof(T)] = evolve;

    /// <summary>The registered function.</summary>
    /// <exception cref="InvalidOperationException">The state is not registered.</exception>
    public Func<T?, IEvent, T?> For<T>()
        where T : class =>
        _evolve.TryGetValue(typeof(T), out var evolve)
            ? (Func<T?, IEvent, T?>)evolve
            : throw new InvalidOperationException(
                $"The aggregate {typeof(T)} is not registered; add it with Events.Aggregate, Projections.Snapshot or Projections.Add.");
}
