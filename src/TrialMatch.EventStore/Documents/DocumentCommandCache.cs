using System.Collections.Concurrent;

namespace TrialMatch.EventStore;

/// <summary>The statements for every kind of document, composed once per store.</summary>
internal sealed class DocumentCommandCache(StoreOptions options)
{
    private readonly ConcurrentDictionary<(Type, bool), object> _commands = [];

    /// <param name="isRebuild">For the documents under rebuild instead of the live ones.</param>
    /// <exception cref="InvalidOperationException">The document is not declared.</exception>
    public DocumentCommands<T> For<T>(bool isRebuild = false)
        where T : class => (DocumentCommands<T>)_commands.GetOrAdd(
            (typeof(T), isRebuild),
            static (_, given) =>
            {
                var mapping = given.options.Schema.Declared<T>();
                var table = given.isRebuild ? DocumentTable.UnderRebuild(mapping) : mapping.Table;
                return new DocumentCommands<T>(mapping, given.options.Json, table);
            },
            (options, isRebuild));
}
