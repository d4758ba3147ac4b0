namespace TrialMatch.EventStore;

/// <summary>Which kinds of documents there are. A document must be declared to be stored.</summary>
public sealed class SchemaOptions
{
    private readonly Dictionary<Type, IDocumentMapping> _mappings = [];

    internal SchemaOptions()
    {
    }

    internal IEnumerable<IDocumentMapping> Mappings => _mappings.Values;

    /// <summary>Declares a kind of document, or continues its declaration.</summary>
    public DocumentMapping<T> For<T>()
        where T : class
    {
        if (_mappings.TryGetValue(typeof(T), out var known))
            return (DocumentMapping<T>)known;
        var mapping = new DocumentMapping<T>();
        _mappings.Add(typeof(T), mapping);
        return mapping;
    }

    internal DocumentMapping<T> Declared<T>()
        where T : class =>
        _mappings.TryGetValue(typeof(T), out var known)
            ? (DocumentMapping<T>)known
            : throw new InvalidOperationException($"{typeof(T)} is not a declared document; declare it with Schema.For<{typeof(T).Name}>().");
}
