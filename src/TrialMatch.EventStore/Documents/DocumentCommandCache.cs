using System.Collections.Concurrent;

namespace TrialMatch.EventStore;

/// <summary>The statements for every kind of document, composed once per store.</summary>
internal sealed class DocumentCommandCache(StoreOptions options)
{
    private readonly ConcurrentDictionary<Type, object> _commands = [];

    /// <exception cref="InvalidOperationException">The document is not declared.</exception>
    public DocumentCommands<T> For<T>()
        where T : class => (DocumentCommands<T>)_commands.GetOrAdd(
            typeof(T),
            static (_, options) => new DocumentCommands<T>(options.Schema.Declared<T>(), options.Json),
            options);
}
