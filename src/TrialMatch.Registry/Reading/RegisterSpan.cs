using System.Collections.Immutable;
using TrialMatch.EventStore;
using TrialMatch.Matching.Comparison;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Reading;

/// <summary>The register at two moments, and the events of trials that lie between them.</summary>
/// <param name="From">The register at the first moment.</param>
/// <param name="To">The register at the second.</param>
/// <param name="Steps">The events recorded after the earlier and until the later moment, each trial's oldest first, with the trial before and after.</param>
public sealed record RegisterSpan(Register From, Register To, ImmutableArray<TrialStep> Steps)
{
    internal static RegisterSpan Of(IReadOnlyCollection<IEvent> events, DateTimeOffset from, DateTimeOffset to)
    {
        var (early, late) = from <= to ? (from, to) : (to, from);
        var before = Register.Empty.After([.. events.Where(e => e.Timestamp <= early)]);
        var after = Register.Empty.After([.. events.Where(e => e.Timestamp <= late)]);
        var steps = events
            .Where(e => e.Timestamp > early && e.Timestamp <= late)
            .GroupBy(e => e.StreamId)
            .SelectMany(stream => StepsOf(before.TrialOf(stream.Key), [.. stream]));
        return new RegisterSpan(from <= to ? before : after, from <= to ? after : before, [.. steps]);
    }

    private static IEnumerable<TrialStep> StepsOf(TrialDocument? trial, IReadOnlyCollection<IEvent> stream)
    {
        if (trial is null && stream.First().Data is not TrialRegistered)
            yield break; // a hospital's own events
        foreach (var e in stream)
        {
            var after = TrialProjection.After(trial, e);
            var entry = HistoryEntry.Of(e);
            yield return new TrialStep(after.RegistryId, entry.Name, entry.Version, entry.When, entry.Summary, Shown(trial), Shown(after));
            trial = after;
        }
    }

    /// <summary>What is not published nobody is matched with.</summary>
    private static MatchableTrial? Shown(TrialDocument? trial) => trial is { Published: true } ? trial.ToMatchable() : null;
}
