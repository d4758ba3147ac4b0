using TrialMatch.EventStore;

namespace TrialMatch.StoreNode;

/// <summary>
/// Appends as fast as it can, in all the ways there are, to streams that it shares with other writers, and to new ones.
/// Says <c>ack</c> and the ids of the events once they are saved, and what it had to wait for when it tries again.
/// </summary>
internal sealed class Writer(DocumentStore store, Random random)
{
    private const int SharedStreams = 12;

    private readonly Guid _writer = Guid.NewGuid();
    private int _number;

    /// <summary>What is to be saved together: events with ids, by stream.</summary>
    private sealed record Unit(Func<IDocumentSession, Unit, Task> Collect, IReadOnlyDictionary<Guid, IReadOnlyList<(Guid Id, Counted Data)>> Events);

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var unit = Next();
            while (!await TryAsync(unit))
            {
                if (stop.IsCancellationRequested)
                    return;
            }
            await Console.Out.WriteLineAsync($"ack {string.Join(' ', unit.Events.Values.SelectMany(events => events).Select(e => e.Id))}");
        }
    }

    private async Task<bool> TryAsync(Unit unit)
    {
        try
        {
            await using var session = store.LightweightSession();
            await unit.Collect(session, unit);
            await session.SaveChangesAsync();
            return true;
        }
        catch (ConcurrencyException)
        {
            return false;
        }
        catch (RetryableDatabaseException away)
        {
            await Console.Out.WriteLineAsync($"waits {away.GetType().Name}");
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 100)));
            return false;
        }
    }

    private Unit Next() => random.Next(5) switch
    {
        0 => Of(StartAsync, Guid.NewGuid()),
        1 => Of(FetchAsync, Shared()),
        2 => Of(AppendAsync, Shared(), Shared(), Guid.NewGuid()),
        _ => Of(AppendAsync, Shared()),
    };

    private static Task StartAsync(IDocumentSession session, Unit unit)
    {
        foreach (var (stream, events) in unit.Events)
            session.Events.StartStream<Tally>(stream, Ready(events));
        return Task.CompletedTask;
    }

    private static Task AppendAsync(IDocumentSession session, Unit unit)
    {
        foreach (var (stream, events) in unit.Events)
            session.Events.Append(stream, Ready(events));
        return Task.CompletedTask;
    }

    private static async Task FetchAsync(IDocumentSession session, Unit unit)
    {
        foreach (var (stream, events) in unit.Events)
            (await session.Events.FetchForWriting<Tally>(stream)).AppendMany(Ready(events));
    }

    /// <summary>Made anew for each try, with the same ids.</summary>
    private static IEnumerable<object> Ready(IEnumerable<(Guid Id, Counted Data)> events) => events.Select(e => Event.For(e.Data, e.Id));

    private Unit Of(Func<IDocumentSession, Unit, Task> collect, params Guid[] streams) => new(collect, streams.Distinct().ToDictionary(
        stream => stream,
        _ => (IReadOnlyList<(Guid, Counted)>)[.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Guid.NewGuid(), new Counted(_writer, ++_number)))]));

    private Guid Shared() => new(random.Next(SharedStreams), 0, 0, new byte[8]);
}
