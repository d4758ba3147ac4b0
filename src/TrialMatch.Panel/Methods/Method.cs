using TrialMatch.EventStore;
using TrialMatch.Registry;

namespace TrialMatch.Panel.Methods;

/// <summary>A drug for an indication in the national system for new methods, with its history.</summary>
public sealed record Method : IAggregate<Method>
{
    private static readonly Guid Space = new("9f3b5c1e-52b6-4c0f-8a86-17d9a2f5e604");

    /// <summary>The drug.</summary>
    public required string Drug { get; init; }

    /// <summary>The indication: an OncoTree code or the name of a disease.</summary>
    public required string Indication { get; init; }

    /// <summary>Every status, the newest first.</summary>
    public required ImmutableArray<MethodStatus> History { get; init; }

    /// <summary>The stream of a drug for an indication, whatever the case of their letters.</summary>
    public static Guid StreamFor(string drug, string indication) =>
        NameBasedId.Of(Space, $"{drug.Trim().ToLowerInvariant()}\n{indication.Trim().ToLowerInvariant()}");

    /// <summary>The status on a day; <see langword="null"/> when nothing was recorded of it.</summary>
    public MethodStatus? StatusOn(DateOnly day) => History.FirstOrDefault(status => status.On <= day);

    /// <summary>The method after one more event. Of statuses of one day the one recorded last counts.</summary>
    public static Method Evolve(Method? state, object @event) => @event switch
    {
        MethodStatusRecorded e => new Method
        {
            Drug = e.Drug,
            Indication = e.Indication,
            History = [.. (state?.History ?? []).Prepend(e.Status).OrderByDescending(status => status.On)],
        },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow in the stream of a new method."),
    };
}
