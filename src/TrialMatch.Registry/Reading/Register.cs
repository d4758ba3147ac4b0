using System.Collections.Immutable;
using TrialMatch.EventStore;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Sites;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>The whole register at one position of the log: immutable, safe to share, asked without I/O.</summary>
public sealed class Register
{
    private readonly ImmutableDictionary<Guid, TrialDocument> _trials;
    private readonly ImmutableDictionary<Guid, SiteDocument> _sites;
    private readonly Lazy<ImmutableArray<MatchableTrial>> _matchable;
    private readonly Lazy<TrialIndex> _index;

    internal Register(
        EventPosition position,
        ImmutableDictionary<Guid, TrialDocument> trials,
        ImmutableDictionary<Guid, SiteDocument> sites)
    {
        (Position, _trials, _sites) = (position, trials, sites);
        Trials = [.. trials.Values.Where(trial => trial.Published).OrderBy(trial => trial.RegistryId, StringComparer.Ordinal)];
        Sites = [.. sites.Values.OrderBy(site => site.Key, StringComparer.Ordinal)];
        _matchable = new(() => [.. Trials.Select(trial => trial.ToMatchable())]);
        _index = new(() => new TrialIndex(Trials));
    }

    /// <summary>A register in which nothing has happened yet.</summary>
    public static Register Empty { get; } = new(
        EventPosition.Start, ImmutableDictionary<Guid, TrialDocument>.Empty, ImmutableDictionary<Guid, SiteDocument>.Empty);

    /// <summary>The position of the log that every answer stands on.</summary>
    public EventPosition Position { get; }

    /// <summary>The published trials by identifier.</summary>
    public ImmutableArray<TrialDocument> Trials { get; }

    /// <summary>The hospitals by key.</summary>
    public ImmutableArray<SiteDocument> Sites { get; }

    /// <summary>The published trials as matching reads them, by identifier.</summary>
    public ImmutableArray<MatchableTrial> MatchableTrials => _matchable.Value;

    /// <summary>The published trials as searches read them.</summary>
    internal TrialIndex Index => _index.Value;

    /// <summary>Finds a trial by its identifier, whatever the case; if there is none, tells the nearest.</summary>
    public TrialLookup FindTrial(string registryId)
    {
        var id = registryId.Trim().ToUpperInvariant();
        if (_trials.GetValueOrDefault(TrialStreams.IdFor(id)) is { Published: true } trial)
            return new TrialLookup(trial, []);
        const int Slips = 2;
        return new TrialLookup(null, [.. Trials
            .Select(known => (known.RegistryId, Edits: EditDistance.Between(known.RegistryId.ToUpperInvariant(), id, Slips)))
            .Where(near => near.Edits <= Slips)
            .OrderBy(near => near.Edits).ThenBy(near => near.RegistryId, StringComparer.Ordinal)
            .Take(3)
            .Select(near => near.RegistryId)]);
    }

    /// <summary>Finds a hospital by its key, whatever the case; <see langword="null"/> if there is none.</summary>
    public SiteDocument? FindSite(string key) => _sites.GetValueOrDefault(SiteStreams.IdFor(key));

    /// <summary>The trial of a stream, published or not.</summary>
    internal TrialDocument? TrialOf(Guid stream) => _trials.GetValueOrDefault(stream);

    /// <summary>The register after one more event; events that it stands on already change nothing.</summary>
    /// <exception cref="InvalidOperationException">An event of the stream is missing before this one.</exception>
    internal Register After(IReadOnlyCollection<IEvent> events)
    {
        if (events.Count == 0)
            return this;
        var (trials, sites) = (_trials.ToBuilder(), _sites.ToBuilder());
        foreach (var e in events)
        {
            if (e.Data is SiteRegistered or SiteRevised)
                Take(sites, e, site => site.Version, SiteProjection.After);
            else
                Take(trials, e, trial => trial.Version, TrialProjection.After);
        }

        return new Register(events.Last().Position, trials.ToImmutable(), sites.ToImmutable());
    }

    private static void Take<T>(ImmutableDictionary<Guid, T>.Builder all, IEvent e, Func<T, long> version, Func<T?, IEvent, T> evolve)
        where T : class
    {
        var known = all.GetValueOrDefault(e.StreamId);
        var at = known is null ? 0 : version(known);
        if (e.Version > at + 1)
            throw new InvalidOperationException($"Stream {e.StreamId}: event {e.Version} follows event {at}.");
        if (e.Version == at + 1)
            all[e.StreamId] = evolve(known, e);
    }
}

/// <summary>The answer to a search for one trial.</summary>
/// <param name="Trial">The trial; <see langword="null"/> when the register has none of that identifier.</param>
/// <param name="Nearest">Identifiers that look like the one asked for, nearest first; empty when found.</param>
public sealed record TrialLookup(TrialDocument? Trial, ImmutableArray<string> Nearest);
