using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Questions;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Ranking;

/// <summary>Matches one profile against trials: evaluates, ranks, explains, and tells what is missing. Pure: same input, same answer.</summary>
public static class TrialMatcher
{
    /// <summary>A failure that will pass only after more years than this is "not eligible", not "not now".</summary>
    public const int NotNowYears = 1;

    /// <summary>The open trials in the order in which they should be looked at, each explained.</summary>
    /// <param name="profile">What is known of the patient; facts dated after the day of evaluation are not used.</param>
    /// <param name="trials">The register's trials, in any order.</param>
    /// <param name="options">The day of evaluation and what is asked for.</param>
    public static RankedMatches Match(Profile profile, IEnumerable<MatchableTrial> trials, MatchOptions options)
    {
        var patient = new Patient(profile, options);
        var judged = new List<ImmutableArray<TrialMatchResult>>();
        var leftOut = new SortedDictionary<Admission, int>();
        foreach (var trial in trials)
        {
            var (admission, nearest) = Admissions.Of(trial, patient.Home, options);
            if (admission == Admission.Open)
                judged.Add(patient.Judge(trial, nearest, OpenCohorts(trial, options)));
            else
                leftOut[admission] = leftOut.GetValueOrDefault(admission) + 1;
        }

        var results = judged.Select(cohorts => cohorts[0]).Order(BestFirst).ToList();
        var offered = results.Where(result => result.Verdict != Verdict.NotEligible).ToList();
        var shown = options.IncludeNotEligible ? results : offered;
        return new RankedMatches
        {
            AsOf = options.AsOf,
            Results = [.. shown.Take(options.Limit ?? int.MaxValue)],
            Counts = results.GroupBy(result => result.Verdict).ToImmutableSortedDictionary(verdict => verdict.Key, verdict => verdict.Count()),
            LeftOut = leftOut.ToImmutableSortedDictionary(),
            OpenQuestions = OpenQuestions.Of([.. judged.Where(cohorts => cohorts[0].Verdict == Verdict.PossiblyEligible).OrderBy(cohorts => cohorts[0], BestFirst)]),
        };
    }

    /// <summary>One trial against one profile, whatever its status: the answer to "why" and "why not".</summary>
    public static TrialExplanation Explain(Profile profile, MatchableTrial trial, MatchOptions options)
    {
        var patient = new Patient(profile, options);
        var (admission, nearest) = Admissions.Of(trial, patient.Home, options);
        var open = OpenCohorts(trial, options);
        var all = patient.Judge(trial, nearest, [.. trial.Cohorts]);
        return new TrialExplanation
        {
            Trial = trial,
            AsOf = options.AsOf,
            Admission = admission,
            // A trial of which every cohort is closed is judged as if they were open; that it is closed is said first.
            Best = all.FirstOrDefault(result => result.Cohort is { } cohort && open.Contains(cohort)) ?? all[0],
            Criteria = [.. patient.Dated(trial.Criteria.Criteria)],
            Cohorts = [.. trial.Cohorts.Select(cohort => new CohortExplanation(
                all.First(result => result.Cohort == cohort), open.Contains(cohort), [.. patient.Dated(cohort.Criteria.Criteria)]))],
        };
    }

    /// <inheritdoc cref="Explain(Profile, MatchableTrial, MatchOptions)"/>
    public static TrialExplanation Explain(Profile profile, MatchableTrial trial, DateOnly asOf) =>
        Explain(profile, trial, new MatchOptions { AsOf = asOf });

    private static ImmutableArray<Cohort> OpenCohorts(MatchableTrial trial, MatchOptions options) =>
        [.. trial.Cohorts.Where(cohort => Admissions.IsOpen(cohort, trial, options))];

    /// <summary>Better verdict, then higher score, then the identifiers, so that equal ones always stand in the same order.</summary>
    private static readonly Comparer<TrialMatchResult> BestFirst = Comparer<TrialMatchResult>.Create((a, b) =>
    {
        var order = a.Verdict.CompareTo(b.Verdict);
        if (order == 0)
            order = b.Score.Total.CompareTo(a.Score.Total);
        if (order == 0)
            order = string.CompareOrdinal(a.Trial.Id, b.Trial.Id);
        return order == 0 ? string.CompareOrdinal(a.Cohort?.Id, b.Cohort?.Id) : order;
    });

    /// <summary>The patient of one question.</summary>
    private sealed class Patient(Profile profile, MatchOptions options)
    {
        private readonly CriterionEvaluator _evaluator = new(profile, options.AsOf, options.PlannedStart);

        public Place? Home { get; } = profile.Known<ResidenceFact>(options.AsOf).FirstOrDefault()?.Place;

        /// <summary>The trial with each of these cohorts, the best first; the trial alone when there are none.</summary>
        public ImmutableArray<TrialMatchResult> Judge(MatchableTrial trial, SiteDistance? nearest, ImmutableArray<Cohort> cohorts)
        {
            var common = trial.Criteria.Criteria.Select(_evaluator.Evaluate).ToImmutableArray();
            return cohorts.IsEmpty
                ? [Judge(trial, null, common, nearest)]
                : [.. cohorts
                    .Select(cohort => Judge(trial, cohort, common.AddRange(cohort.Criteria.Criteria.Select(_evaluator.Evaluate)), nearest))
                    .Order(BestFirst)];
        }

        /// <summary>Criteria with their answers; one that fails and may pass has the exact day on which it does.</summary>
        public IEnumerable<CriterionEvaluation> Dated(ImmutableArray<Criterion> criteria) => criteria.Select(criterion =>
        {
            var answer = _evaluator.Evaluate(criterion);
            return answer is { Truth: Truth.NotMet, Change.On: not null }
                ? answer with { Change = EarliestDate.Of([criterion], profile, options.AsOf, options.PlannedStart) is { } day ? new PossibleChange(day) : null }
                : answer;
        });

        private TrialMatchResult Judge(MatchableTrial trial, Cohort? cohort, ImmutableArray<CriterionEvaluation> criteria, SiteDistance? nearest)
        {
            var failed = criteria.Where(criterion => criterion.Truth == Truth.NotMet).ToList();
            var verdict = failed.Count > 0
                ? failed.TrueForAll(MayPassSoon) ? Verdict.NotNow : Verdict.NotEligible
                : !criteria.IsEmpty && criteria.All(criterion => criterion.Truth == Truth.Met) ? Verdict.Eligible
                // A trial whose criteria nobody has written down is open, not passed.
                : Verdict.PossiblyEligible;
            return new TrialMatchResult
            {
                Trial = trial,
                Cohort = cohort,
                Verdict = verdict,
                EarliestDate = verdict == Verdict.NotNow
                    ? EarliestDate.Of([.. criteria.Select(criterion => criterion.Criterion)], profile, options.AsOf, options.PlannedStart)
                    : null,
                Score = Scoring.Of(criteria, nearest, trial, Home, options.AsOf),
                NearestSite = nearest,
                Criteria = criteria,
            };
        }

        private bool MayPassSoon(CriterionEvaluation failed) =>
            failed.Change is { } change && (change.On is not { } on || on <= options.AsOf.AddYears(NotNowYears));
    }
}
