using System.Collections.Immutable;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Matching.Comparison;

/// <summary>Compares two evaluations trial by trial. Pure, and a mirror: compared the other way round, before and after change places and nothing else.</summary>
public static class MatchComparer
{
    /// <summary>What differs between two evaluations, and which fact, event or passing of time made the difference.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <param name="steps">The events that lie between the two registers, in whichever direction, each trial's oldest first.</param>
    public static MatchComparison Compare(ComparedMatch before, ComparedMatch after, IEnumerable<TrialStep> steps)
    {
        var (a, b) = (ProfileParts.Of(before.Profile, before.Options.AsOf), ProfileParts.Of(after.Profile, after.Options.AsOf));
        var changes = a.To(b);
        var of = steps.ToLookup(step => step.Trial, StringComparer.Ordinal);
        var (first, second) = (ById(before), ById(after));
        var trials = first.Keys.Union(second.Keys)
            .Select(id => new TrialComparer(
                (a, before.Options, first.GetValueOrDefault(id)), (b, after.Options, second.GetValueOrDefault(id)), changes, [.. of[id]]).Compare())
            .ToList();
        return new MatchComparison
        {
            From = before.Options.AsOf,
            To = after.Options.AsOf,
            ProfileChanges = changes,
            Trials = [.. trials.OfType<TrialComparison>()
                .OrderByDescending(trial => trial.Before?.Verdict != trial.After?.Verdict || trial.Before?.Admission != trial.After?.Admission)
                .ThenByDescending(trial => trial.Criteria.Length > 0)
                .ThenBy(trial => trial.Id, StringComparer.Ordinal)],
            Unchanged = trials.Count(trial => trial is null),
        };
    }

    private static Dictionary<string, MatchableTrial> ById(ComparedMatch match) => match.Trials.ToDictionary(trial => trial.Id, StringComparer.Ordinal);
}
