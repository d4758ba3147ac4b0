using System.Reflection;

namespace TrialMatch.EventStore;

/// <summary>Which events there are and how states are built from them.</summary>
public sealed class EventOptions
{
    internal EventOptions()
    {
    }

    internal EventTypes Types { get; } = new();

    internal Aggregators Aggregators { get; } = new();

    /// <summary>Registers a type of event under the snake_case of its name ("TrialRegistered" is <c>trial_registered</c>).</summary>
    public EventOptions AddEventType<T>()
        where T : notnull => MapEventType<T>(Naming.SnakeCase(typeof(T).Name));

    /// <summary>Registers several types of events, each as <see cref="AddEventType{T}"/> does.</summary>
    public EventOptions AddEventTypes(IEnumerable<Type> types)
    {
        foreach (var type in types)
            AddByType.MakeGenericMethod(type).Invoke(this, BindingFlags.DoNotWrapExceptions, null, null, null);
        return this;
    }

    /// <summary>Registers a later version of an event: its alias ends in <c>_v2</c>, <c>_v3</c>, …</summary>
    /// <typeparam name="T">The type of the event in that version.</typeparam>
    /// <param name="alias">The alias of the first version.</param>
    /// <param name="schemaVersion">The version, from 2.</param>
    public EventOptions MapEventTypeWithSchemaVersion<T>(string alias, int schemaVersion)
        where T : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(schemaVersion, 2);
        return MapEventType<T>($"{alias}_v{schemaVersion}");
    }

    /// <summary>
    /// Reads events stored under an old alias as what they are called and look like now. Projections, aggregates and
    /// subscriptions then know the new form only; what is stored stays as it is.
    /// </summary>
    /// <typeparam name="TOld">The old form, which needs no other registration.</typeparam>
    /// <typeparam name="TNew">The present form, registered under an alias of its own.</typeparam>
    /// <param name="alias">The alias that the old form was stored under.</param>
    /// <param name="upcast">Makes the present form of the old one; must be pure.</param>
    /// <exception cref="ArgumentException">The alias belongs to another registration.</exception>
    public EventOptions Upcast<TOld, TNew>(string alias, Func<TOld, TNew> upcast)
        where TOld : notnull
        where TNew : notnull
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(alias);
        Types.AddUpcaster(EventMapping.Upcast(alias, upcast));
        return this;
    }

    /// <summary>Registers a type of event under a name of its own.</summary>
    /// <exception cref="ArgumentException">The alias or the type is already registered otherwise.</exception>
    public EventOptions MapEventType<T>(string alias)
        where T : notnull
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(alias);
        Types.Add(EventMapping.For<T>(alias));
        return this;
    }

    /// <summary>Makes a state known that builds itself from events.</summary>
    public EventOptions Aggregate<T>()
        where T : class, IAggregate<T> => Aggregate<T>(T.Evolve);

    /// <summary>Makes a state known that the given function builds from events.</summary>
    public EventOptions Aggregate<T>(Func<T?, object, T> evolve)
        where T : class
    {
        Aggregators.Add<T>((state, e) => evolve(state, e.Data), ofDataOnly: true);
        return this;
    }

    private static readonly MethodInfo AddByType = typeof(EventOptions).GetMethod(nameof(AddEventType))!;
}
