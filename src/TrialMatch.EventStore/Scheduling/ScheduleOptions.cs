using System.Text.Json;

namespace TrialMatch.EventStore;

/// <summary>Which messages can be scheduled, and what is done when their time comes.</summary>
public sealed class ScheduleOptions
{
    private readonly Dictionary<Type, MessageHandler> _byType = [];
    private readonly Dictionary<string, MessageHandler> _byAlias = new(StringComparer.Ordinal);

    internal ScheduleOptions()
    {
    }

    /// <summary>How often and when a message that failed is told again before it is given up.</summary>
    public SubscriptionRetry Retry { get; set; } = new(5, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1));

    internal bool IsEmpty => _byType.Count == 0;

    /// <summary>
    /// Says what is done with a kind of message. What the handler writes through its session counts exactly once;
    /// anything else may happen more than once.
    /// </summary>
    /// <typeparam name="T">The message, stored as JSON under the snake_case of its name.</typeparam>
    /// <exception cref="ArgumentException">There is a handler for the type, or one of the same name, already.</exception>
    public ScheduleOptions Handle<T>(Func<T, IDocumentOperations, CancellationToken, Task> handle)
        where T : notnull
    {
        var handler = new MessageHandler(
            Naming.SnakeCase(typeof(T).Name),
            (json, options, session, token) => handle(
                JsonSerializer.Deserialize<T>(json, options) ?? throw new JsonException("The message is JSON null."), session, token));
        if (!_byAlias.TryAdd(handler.Alias, handler))
            throw new ArgumentException($"There already is a handler for messages called \"{handler.Alias}\".");
        _byType.Add(typeof(T), handler);
        return this;
    }

    /// <exception cref="ArgumentException">Nobody handles it.</exception>
    internal MessageHandler For(Type type) =>
        _byType.TryGetValue(type, out var handler)
            ? handler
            : throw new ArgumentException($"{type} has no handler; add one with Schedule.Handle<{type.Name}>(…).");

    /// <exception cref="InvalidOperationException">Nobody handles it.</exception>
    internal MessageHandler For(string alias) =>
        _byAlias.TryGetValue(alias, out var handler)
            ? handler
            : throw new InvalidOperationException($"There is no handler for messages called \"{alias}\".");
}

/// <summary>How one kind of message is named, and told from its JSON.</summary>
internal sealed record MessageHandler(
    string Alias, Func<string, JsonSerializerOptions, IDocumentOperations, CancellationToken, Task> Tell);
