using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Matching.Comparison;

/// <summary>Compares one trial in two evaluations. What made a difference is found by making each change alone, at either end.</summary>
internal sealed class TrialComparer(
    (ProfileParts Patient, MatchOptions Options, MatchableTrial? Trial) before,
    (ProfileParts Patient, MatchOptions Options, MatchableTrial? Trial) after,
    ImmutableArray<ProfileChange> changes,
    ImmutableArray<TrialStep> steps)
{
    private readonly Profile _before = before.Patient.ToProfile();
    private readonly Profile _after = after.Patient.ToProfile();

    /// <summary>What differs; <see langword="null"/> when nothing does.</summary>
    public TrialComparison? Compare()
    {
        var (first, second) = (Explain(_before, before.Options, before.Trial), Explain(_after, after.Options, after.Trial));
        var (outcome, later) = (OutcomeOf(first), OutcomeOf(second));
        var turned = Turned(first, second);
        if (outcome == later && turned.IsEmpty)
            return null;
        return new TrialComparison
        {
            Id = (after.Trial ?? before.Trial)!.Id,
            Title = (after.Trial ?? before.Trial)!.Title,
            Before = outcome,
            After = later,
            Criteria = turned,
            Causes = outcome == later
                ? Union(turned)
                : Causing((profile, options, trial) => OutcomeOf(Explain(profile, options, trial)), KindOfTime(turned)),
        };
    }

    private ImmutableArray<TurnedCriterion> Turned(TrialExplanation? first, TrialExplanation? second)
    {
        var (asked, later) = (Asked(first), Asked(second));
        return [.. asked.Keys.Union(later.Keys).Order()
            .Select(key => (Key: key, Before: asked.GetValueOrDefault(key), After: later.GetValueOrDefault(key)))
            // Only a trial that both have asks criteria anew; one that came or went is told as such.
            .Where(pair => first is not null && second is not null && pair.Before?.Truth != pair.After?.Truth)
            .Select(pair => new TurnedCriterion(pair.Key.CohortId, pair.Before, pair.After, pair is { Before: { } one, After: { } other }
                ? Causing((profile, options, trial) => Truth(profile, options, trial, pair.Key), KindOfTime(one, other))
                : new Causes([], [.. steps.Where(step => Asks(step.Before, pair.Key) != Asks(step.After, pair.Key))], null, Together: false)))];
    }

    private static bool Asks(MatchableTrial? trial, CriterionKey key) => trial is not null && Asked(trial).ContainsKey(key);

    private static Truth? Truth(Profile profile, MatchOptions options, MatchableTrial? trial, CriterionKey key) =>
        trial is not null && Asked(trial).TryGetValue(key, out var criterion)
            ? new CriterionEvaluator(profile, options.AsOf, options.PlannedStart).Evaluate(criterion).Truth
            : null;

    /// <summary>
    /// The changes that make a difference alone, on the trial as it is at each end: time, for what was known on the earlier
    /// day; facts, on the later day, on which all of them are known; events in the order in which they happened, since none
    /// of them can be thought away from what followed it.
    /// </summary>
    private Causes Causing<T>(Func<Profile, MatchOptions, MatchableTrial?, T> observe, TimePassing time)
    {
        var forward = before.Options.AsOf <= after.Options.AsOf;
        var (early, late) = forward ? (before.Options, after.Options) : (after.Options, before.Options);
        var known = forward ? _before : _after;
        bool Differs(T one, T other) => !EqualityComparer<T>.Default.Equals(one, other);

        var (first, second) = (observe(_before, late, before.Trial), observe(_after, late, after.Trial));
        ImmutableArray<ProfileChange> facts = [.. changes.Where(change =>
            Differs(observe(before.Patient.With(change), late, before.Trial), first)
            || Differs(observe(after.Patient.Without(change), late, after.Trial), second))];
        ImmutableArray<TrialStep> events = [.. steps.Where(step =>
            Differs(observe(_before, before.Options, step.Before), observe(_before, before.Options, step.After))
            || Differs(observe(_after, after.Options, step.Before), observe(_after, after.Options, step.After)))];
        var passes = early.AsOf != late.AsOf
            && (Differs(observe(known, early, before.Trial), observe(known, late, before.Trial))
                || Differs(observe(known, early, after.Trial), observe(known, late, after.Trial)));
        return facts.IsEmpty && events.IsEmpty && !passes
            ? new Causes(changes, steps, early.AsOf == late.AsOf ? null : time, Together: true)
            : new Causes(facts, events, passes ? time : null, Together: false);
    }

    private static Causes Union(ImmutableArray<TurnedCriterion> turned)
    {
        var all = turned.Select(criterion => criterion.Causes).ToList();
        var times = all.Select(cause => cause.Time).OfType<TimePassing>().ToList();
        return new Causes(
            [.. all.SelectMany(cause => cause.Facts).Distinct()],
            [.. all.SelectMany(cause => cause.Events).Distinct().OrderBy(step => step.Version)],
            times.Count == 0 ? null : Only(times),
            all.Exists(cause => cause.Together));
    }

    private static TrialExplanation? Explain(Profile profile, MatchOptions options, MatchableTrial? trial) =>
        trial is null ? null : TrialMatcher.Explain(profile, trial, options);

    private static TrialOutcome? OutcomeOf(TrialExplanation? explained) => explained is null ? null : new(
        explained.Admission, explained.Verdict, explained.Best.Cohort?.Id, explained.Best.Cohort?.Name, explained.Best.EarliestDate, explained.Score);

    /// <summary>Each criterion under what it asks, since the protocol's numbers may be given anew; the same one asked twice is told apart by its turn.</summary>
    private static Dictionary<CriterionKey, Criterion> Asked(MatchableTrial trial) =>
        Keyed(trial.Criteria.Criteria, null).Concat(trial.Cohorts.SelectMany(cohort => Keyed(cohort.Criteria.Criteria, cohort.Id)))
            .ToDictionary(pair => pair.Key, pair => pair.Criterion);

    private static Dictionary<CriterionKey, CriterionEvaluation> Asked(TrialExplanation? explained) => explained is null ? [] :
        Keyed([.. explained.Criteria.Select(answer => answer.Criterion)], null).Zip(explained.Criteria)
            .Concat(explained.Cohorts.SelectMany(cohort => Keyed([.. cohort.Criteria.Select(answer => answer.Criterion)], cohort.Result.Cohort!.Id).Zip(cohort.Criteria)))
            .ToDictionary(pair => pair.First.Key, pair => pair.Second);

    private static IEnumerable<(CriterionKey Key, Criterion Criterion)> Keyed(ImmutableArray<Criterion> criteria, string? cohort)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var criterion in criteria)
        {
            var text = CriteriaNotation.Print(new EligibilityCriteria([Plain(criterion)]));
            var turn = seen[text] = seen.GetValueOrDefault(text) + 1;
            yield return (new CriterionKey(cohort, text, turn), criterion);
        }
    }

    private static Criterion Plain(Criterion criterion)
    {
        var bare = criterion with { Reference = null, Source = null, Text = null };
        return bare is CriterionGroup group ? group with { Children = [.. group.Children.Select(Plain)] } : bare;
    }

    private static TimePassing KindOfTime(ImmutableArray<TurnedCriterion> turned) => Only(turned
        .Where(criterion => criterion is { Before: not null, After: not null })
        .Select(criterion => KindOfTime(criterion.Before!, criterion.After!)));

    private static TimePassing KindOfTime(CriterionEvaluation one, CriterionEvaluation other) => Only(Leaves(one).Zip(Leaves(other))
        .Where(pair => pair.First.Truth != pair.Second.Truth)
        .Select(pair => pair.First.Criterion switch
        {
            AgeCriterion => TimePassing.Birthday,
            WashoutCriterion or PriorTherapyCriterion or OtherMalignancyCriterion => TimePassing.Washout,
            _ when pair.First.Missing.Concat(pair.Second.Missing).Any(missing => missing.Kind == MissingKind.TooOld) => TimePassing.Stale,
            _ => TimePassing.Other,
        }));

    private static TimePassing Only(IEnumerable<TimePassing> kinds) => kinds.Distinct().ToList() is [var only] ? only : TimePassing.Other;

    private static IEnumerable<CriterionEvaluation> Leaves(CriterionEvaluation answer) =>
        answer.Children.IsEmpty ? [answer] : answer.Children.SelectMany(Leaves);

    private readonly record struct CriterionKey(string? CohortId, string Text, int Turn) : IComparable<CriterionKey>
    {
        public int CompareTo(CriterionKey other)
        {
            var order = string.CompareOrdinal(CohortId, other.CohortId);
            if (order == 0)
                order = string.CompareOrdinal(Text, other.Text);
            return order == 0 ? Turn.CompareTo(other.Turn) : order;
        }
    }
}
