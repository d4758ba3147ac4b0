using TrialMatch.EventStore;

namespace TrialMatch.Panel;

/// <summary>Loads a stream about members, meetings or methods, decides, and stores what happens. Cases have a writer of their own.</summary>
/// <param name="store">The event store.</param>
public sealed class PanelWriter(IDocumentStore store)
{
    /// <summary>Does what a decider says.</summary>
    /// <typeparam name="T">The state: the register of members, a meeting or a method.</typeparam>
    /// <param name="stream">Its stream.</param>
    /// <param name="by">Who does it: recorded with every event.</param>
    /// <param name="decide">The decider on the state as it is; <see langword="null"/> before there is any.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="ConcurrencyException">Somebody else has written the stream meanwhile, and nothing is stored.</exception>
    public async Task<Decision> WriteAsync<T>(Guid stream, Actor by, Func<T?, Decision> decide, CancellationToken token = default)
        where T : class
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = by.Subject;
        var history = await session.Events.FetchForWriting<T>(stream, token);
        var decision = decide(history.Aggregate);
        if (decision.Events.IsEmpty)
            return decision;
        history.AppendMany(decision.Events);
        await session.SaveChangesAsync(token);
        return decision;
    }
}
