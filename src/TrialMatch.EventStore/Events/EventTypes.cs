namespace TrialMatch.EventStore;

/// <summary>The types of events that the store can write and read, by type and by alias.</summary>
internal sealed class EventTypes
{
    private readonly Dictionary<Type, EventMapping> _byType = [];
    private readonly Dictionary<string, EventMapping> _byAlias = new(StringComparer.Ordinal);

    public void Add(EventMapping mapping)
    {
        if (_byAlias.TryGetValue(mapping.Alias, out var known) && known.Type != mapping.Type)
        {
            throw new ArgumentException(
                $"The alias \"{mapping.Alias}\" of {mapping.Type} already belongs to {known.Type}; map one of them to another name.");
        }
        if (_byType.TryGetValue(mapping.Type, out var before) && before.Alias != mapping.Alias)
        {
            throw new ArgumentException(
                $"{mapping.Type} is already registered as \"{before.Alias}\" and cannot also be \"{mapping.Alias}\".");
        }
        _byType[mapping.Type] = _byAlias[mapping.Alias] = mapping;
    }

    /// <summary>Adds a way to read events of an alias that are not written any more.</summary>
    public void AddUpcaster(EventMapping mapping)
    {
        if (!_byAlias.TryAdd(mapping.Alias, mapping))
        {
            throw new ArgumentException(
                $"The alias \"{mapping.Alias}\" already belongs to {_byAlias[mapping.Alias].Type}; an event that is upcast has a new alias, such as \"{mapping.Alias}_v2\".");
        }
    }

    /// <summary>How to write an event of this type.</summary>
    /// <exception cref="UnknownEventTypeException">The type is not registered.</exception>
    public EventMapping For(Type type) =>
        _byType.TryGetValue(type, out var mapping) ? mapping : throw new UnknownEventTypeException(type);

    /// <summary>How to read an event with this alias; null when nothing of that name is registered.</summary>
    public EventMapping? Find(string alias) => _byAlias.GetValueOrDefault(alias);

    /// <summary>The aliases of all registered events that are one of the given types or derive from one.</summary>
    /// <exception cref="ArgumentException">One of the types covers no registered event.</exception>
    public string[] AliasesOf(IEnumerable<Type> types) =>
    [
        .. types.SelectMany(type =>
            _byAlias.Values.Where(mapping => type.IsAssignableFrom(mapping.Type)).Select(mapping => mapping.Alias).ToArray()
                is { Length: > 0 } aliases
                ? aliases
                : throw new ArgumentException($"No registered event type is a {type}; register it with Events.AddEventType.", nameof(types)))
            .Distinct(StringComparer.Ordinal),
    ];
}
