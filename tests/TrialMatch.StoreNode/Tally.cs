using TrialMatch.EventStore;

namespace TrialMatch.StoreNode;

/// <summary>The only thing that happens: a writer says a number, each number once.</summary>
public sealed record Counted(Guid Writer, int Number);

/// <summary>How many numbers were said in a stream; kept with the append.</summary>
public sealed record Tally(int Count) : IAggregate<Tally>
{
    public static Tally Evolve(Tally? state, object @event) => new((state?.Count ?? 0) + 1);

    public static void Configure(StoreOptions options)
    {
        options.Events.AddEventType<Counted>();
        options.Projections.Snapshot<Tally>(SnapshotLifecycle.Inline).IncludeType<Counted>();
        options.Schema.For<Applied>();
        foreach (var name in Follower.Names)
            options.Projections.Subscribe(new Follower(name));
    }
}

/// <summary>That a subscription was told of an event; a new one each time it is told.</summary>
public sealed record Applied(Guid Id, string Subscription, Guid Event);

/// <summary>Takes note of each event.</summary>
public sealed class Follower(string name) : ISubscription
{
    public static IReadOnlyList<string> Names { get; } = ["a", "b", "c", "d", "e", "f"];

    public string Name => name;

    public Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token)
    {
        operations.Store(page.Select(e => new Applied(Guid.NewGuid(), name, e.Id)));
        return Task.CompletedTask;
    }
}
