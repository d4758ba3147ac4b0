using System.Text.Json;

namespace TrialMatch.EventStore;

/// <summary>How one type of event is named and turned into JSON and back.</summary>
/// <param name="Type">The type of the event itself.</param>
/// <param name="Alias">The name in <c>mt_events.type</c>.</param>
/// <param name="DotnetType">The name in <c>mt_events.mt_dotnet_type</c>: "Namespace.Type, Assembly".</param>
/// <param name="Wrap">Puts an event into its <see cref="Event{T}"/>.</param>
/// <param name="Read">Reads an event from UTF-8 JSON.</param>
internal sealed record EventMapping(
    Type Type,
    string Alias,
    string DotnetType,
    Func<object, Event> Wrap,
    Func<ReadOnlyMemory<byte>, JsonSerializerOptions, Event> Read)
{
    public static EventMapping For<T>(string alias)
        where T : notnull => new(
            typeof(T),
            alias,
            Naming.DotnetType(typeof(T)),
            data => new Event<T>((T)data) { Id = Guid.CreateVersion7() },
            (json, options) => new Event<T>(
                JsonSerializer.Deserialize<T>(json.Span, options)
                ?? throw new JsonException("The event is JSON null.")));

    /// <summary>Reads events stored in an old form as what they are now; such events are never written again.</summary>
    public static EventMapping Upcast<TOld, TNew>(string alias, Func<TOld, TNew> upcast)
        where TOld : notnull
        where TNew : notnull
    {
        var old = For<TOld>(alias);
        return For<TNew>(alias) with { Read = (json, options) => new Event<TNew>(upcast((TOld)old.Read(json, options).Data)) };
    }
}
