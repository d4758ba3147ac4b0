using System.Collections.Immutable;
using TrialMatch.EventStore;
using TrialMatch.Registry.Sites;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Reading;

/// <summary>
/// Reads the register. It is small enough to be kept in memory: the documents are read once, then only the events
/// after them. One per application; safe for concurrent use.
/// </summary>
public sealed class RegisterReader(IDocumentStore store) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Register? _current;

    /// <summary>The register as it is now.</summary>
    public async Task<Register> CurrentAsync(CancellationToken token = default)
    {
        await _turn.WaitAsync(token);
        try
        {
            return _current = _current is null
                ? await LoadAsync(token)
                : _current.After(await EventsAsync(_current.Position, until: null, token));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The register as it was at a moment: every event recorded until then, and none after it.</summary>
    public async Task<Register> AsOfAsync(DateTimeOffset moment, CancellationToken token = default) =>
        Register.Empty.After(await EventsAsync(EventPosition.Start, moment, token));

    /// <summary>The register at two moments, and what happened to each trial in between.</summary>
    /// <param name="from">One moment; the earlier of the two need not come first.</param>
    /// <param name="to">The other.</param>
    /// <param name="token">Stops in between.</param>
    public async Task<RegisterSpan> BetweenAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken token = default)
    {
        var late = from < to ? to : from;
        var events = await EventsAsync(EventPosition.Start, late == DateTimeOffset.MaxValue ? null : late, token);
        return RegisterSpan.Of(events, from, to);
    }

    /// <summary>What happened to a trial, oldest first; empty when the register has no such trial.</summary>
    public async Task<ImmutableArray<HistoryEntry>> HistoryAsync(string registryId, CancellationToken token = default)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(TrialStreams.IdFor(registryId), token: token);
        return [.. events.Select(HistoryEntry.Of)];
    }

    /// <summary>Stops.</summary>
    public void Dispose() => _turn.Dispose();

    /// <summary>The position first: documents that are newer than it are recognised by their versions.</summary>
    private async Task<Register> LoadAsync(CancellationToken token)
    {
        var position = await store.Events.FetchFinalPositionAsync(token);
        await using var session = store.QuerySession();
        var trials = ImmutableDictionary.CreateBuilder<Guid, TrialDocument>();
        await foreach (var trial in session.LoadAllAsync<TrialDocument>(token))
            trials.Add(trial.Id, trial);
        var sites = ImmutableDictionary.CreateBuilder<Guid, SiteDocument>();
        await foreach (var site in session.LoadAllAsync<SiteDocument>(token))
            sites.Add(site.Id, site);
        return new Register(position, trials.ToImmutable(), sites.ToImmutable());
    }

    private async Task<IReadOnlyCollection<IEvent>> EventsAsync(EventPosition after, DateTimeOffset? until, CancellationToken token)
    {
        var events = new List<IEvent>();
        var filter = new EventFilter { Types = RegistryModule.EventTypes, Until = until };
        await foreach (var e in store.Events.ReadAllAsync(filter, after, token))
            events.Add(e);
        return events;
    }
}
