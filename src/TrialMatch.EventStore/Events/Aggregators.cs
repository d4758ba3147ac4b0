namespace TrialMatch.EventStore;

/// <summary>The function that builds each kind of state from events.</summary>
internal sealed class Aggregators
{
    private readonly Dictionary<Type, Delegate> _evolve = [];
    private readonly HashSet<Type> _ofDataOnly = [];

    /// <param name="evolve">Builds the state.</param>
    /// <param name="ofDataOnly">Whether it looks at nothing but <see cref="IEvent.Data"/>.</param>
    public void Add<T>(Func<T?, IEvent, T?> evolve, bool ofDataOnly)
        where T : class
    {
        _evolve[typeof(T)] = evolve;
        if (ofDataOnly)
            _ofDataOnly.Add(typeof(T));
        else
            _ofDataOnly.Remove(typeof(T));
    }

    /// <summary>Whether a state looks at nothing but the events themselves, so that no more has to be read.</summary>
    public bool IsOfDataOnly<T>()
        where T : class => _ofDataOnly.Contains(typeof(T));

    /// <summary>The registered function.</summary>
    /// <exception cref="InvalidOperationException">The state is not registered.</exception>
    public Func<T?, IEvent, T?> For<T>()
        where T : class =>
        _evolve.TryGetValue(typeof(T), out var evolve)
            ? (Func<T?, IEvent, T?>)evolve
            : throw new InvalidOperationException(
                $"The aggregate {typeof(T)} is not registered; add it with Events.Aggregate, Projections.Snapshot or Projections.Add.");
}
