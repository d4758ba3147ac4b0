using TrialMatch.EventStore;
using TrialMatch.Panel.Reminders;

namespace TrialMatch.Panel.Cases;

/// <summary>Gives the function that seals, or opens, words about a patient under that patient's key.</summary>
/// <param name="patient">The patient.</param>
/// <param name="token">Cancels.</param>
public delegate ValueTask<Func<FreeText, FreeText>> FreeTextKey(Guid patient, CancellationToken token);

/// <summary>Loads a case, decides, and stores what happens with its words sealed and its reminders scheduled, all or nothing.</summary>
/// <param name="store">The event store.</param>
/// <param name="seal">Seals words about a patient.</param>
public sealed class CaseWriter(IDocumentStore store, FreeTextKey seal)
{
    /// <summary>Does what a decider says.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">Who does it: recorded with every event.</param>
    /// <param name="decide">The decider on the case as it stands.</param>
    /// <param name="expectedVersion">The version that the caller has seen; <see langword="null"/> for whatever it is.</param>
    /// <param name="token">Cancels.</param>
    /// <returns>The decision, and the version of the case after it.</returns>
    /// <exception cref="ConcurrencyException">Somebody else has written the case meanwhile, and nothing is stored.</exception>
    public async Task<(Decision Decision, long Version)> WriteAsync(
        Guid id, Actor by, Func<PanelCase?, Decision> decide, long? expectedVersion = null, CancellationToken token = default)
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = by.Subject;
        var stream = expectedVersion is { } version
            ? await session.Events.FetchForWriting<PanelCase>(id, version, token)
            : await session.Events.FetchForWriting<PanelCase>(id, token);
        var decision = decide(stream.Aggregate);
        if (decision.Events.IsEmpty)
            return (decision, stream.StartingVersion);
        var patient = stream.Aggregate?.Patient ?? PatientOf(decision.Events[0]);
        stream.AppendMany(await SealAsync(patient, decision.Events, token));
        Schedule(session, id, decision.Events);
        await session.SaveChangesAsync(token);
        return (decision, stream.CurrentVersion);
    }

    /// <summary>Continues a case by a new one: both are stored, or neither.</summary>
    /// <param name="id">The old case.</param>
    /// <param name="newId">The new case.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="decide">The decider on the old case as it stands.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="ConcurrencyException">Somebody else has written a case meanwhile, and nothing is stored.</exception>
    public async Task<Decision> ContinueAsync(
        Guid id, Guid newId, Actor by, Func<PanelCase?, (Decision Old, CaseDrafted? New)> decide, CancellationToken token = default)
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = by.Subject;
        var stream = await session.Events.FetchForWriting<PanelCase>(id, token);
        var (decision, begun) = decide(stream.Aggregate);
        if (begun is null)
            return decision;
        stream.AppendMany(decision.Events);
        session.Events.StartStream<PanelCase>(newId, begun);
        await session.SaveChangesAsync(token);
        return decision;
    }

    private async ValueTask<IEnumerable<object>> SealAsync(Guid patient, ImmutableArray<object> events, CancellationToken token)
    {
        if (!events.Any(e => e is IHoldFreeText))
            return events;
        var change = await seal(patient, token);
        return [.. events.Select(e => e is IHoldFreeText words ? words.WithTexts(change) : e)];
    }

    private static void Schedule(IDocumentOperations session, Guid id, ImmutableArray<object> events)
    {
        foreach (var (message, at) in events.SelectMany(e => ReminderSchedule.Of(id, e)))
            session.Schedule(message, at);
    }

    private static Guid PatientOf(object first) => first switch
    {
        PanelWishRaised e => e.Patient,
        CaseDrafted e => e.Patient,
        _ => throw new InvalidOperationException($"No case begins with {first.GetType().Name}."),
    };
}
