namespace TrialMatch.EventStore;

/// <summary>Which events a subscription passes over.</summary>
internal static class DeadLetters
{
    /// <summary>The sequence numbers of the events that were skipped.</summary>
    public static async Task<IReadOnlyCollection<long>> SkippedAsync(
        DocumentStore store, string subscription, DeadLetterEvent? except, CancellationToken token)
    {
        await using var session = store.NewSession();
        return await session.LoadWhereAsync<DeadLetterEvent, string>(letter => letter.ProjectionName, subscription, token)
            .Where(letter => letter.Id != except?.Id)
            .Select(letter => letter.EventSequence)
            .ToListAsync(token);
    }
}
