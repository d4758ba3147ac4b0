using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Ranking;

/// <summary>Matches one profile against trials: evaluates, ranks, explains, and tells what is missing. Pure: same input, same answer.</summary>
public static class TrialMatcher
{
    /// <summary>A failure that will pass only after more years than this is "not eligible", not "not now".</summary>
    public const int NotNowYears = 1;

    /// <summary>The open trials in the order in which they should be looked at, each explained.</summary>
    /// <param name="profile">What is known of the patient.</param>
    /// <param name="trials">The register's trials, in any order.</param>
    /// <param name="options">The day of evaluation and what is asked for.</param>
    public static RankedMatches Match(Profile profile, IEnumerable<MatchableTrial> trials, MatchOptions options)
    {
        var evaluator = new CriterionEvaluator(profile, options.AsOf, options.PlannedStart);
        var home = profile.Known<ResidenceFact>(options.AsOf).FirstOrDefault()?.Place;
        var results = new List<TrialMatchResult>();
        var notOpen = 0;
        foreach (var trial in trials)
        {
            var sites = SiteRanking.Recruiting(trial, home, options.IncludePlanned).Where(site => IsWanted(site, options)).ToList();
            if (!SiteRanking.IsOpen(trial.Status, options.IncludePlanned) || sites.Count == 0)
                notOpen++;
            else if (Evaluate(trial, evaluator, sites[0], home, options) is { } result)
                results.Add(result);
            else
                notOpen++;
        }

        results.Sort(Order);
        var offered = results.Where(result => result.Verdict != Verdict.NotEligible).ToList();
        var shown = options.IncludeNotEligible ? results : offered;
        return new RankedMatches
        {
            AsOf = options.AsOf,
            Results = [.. shown.Take(options.Limit ?? int.MaxValue)],
            Counts = results.GroupBy(result => result.Verdict).ToImmutableSortedDictionary(verdict => verdict.Key, verdict => verdict.Count()),
            NotOpen = notOpen,
            OpenQuestions = OpenQuestions.Of(offered),
        };
    }

    /// <summary>One trial against one profile, whatever its status: the answer to "why" and "why not".</summary>
    public static TrialMatchResult Explain(Profile profile, MatchableTrial trial, DateOnly asOf)
    {
        var home = profile.Known<ResidenceFact>(asOf).FirstOrDefault()?.Place;
        var options = new MatchOptions { AsOf = asOf };
        var evaluator = new CriterionEvaluator(profile, asOf);
        var site = SiteRanking.Recruiting(trial, home, planned: true).FirstOrDefault();
        return Evaluate(trial, evaluator, site, home, options)
            ?? Evaluate(trial with { Cohorts = [] }, evaluator, site, home, options)!;
    }

    /// <summary>Evaluates the open cohorts and keeps the best; nothing when the trial has cohorts and none is open.</summary>
    private static TrialMatchResult? Evaluate(MatchableTrial trial, CriterionEvaluator evaluator, SiteDistance? nearest, Place? home, MatchOptions options)
    {
        var common = trial.Criteria.Criteria.Select(evaluator.Evaluate).ToImmutableArray();
        if (trial.Cohorts.IsEmpty)
            return Judge(trial, null, common, nearest, home, options.AsOf);
        return trial.Cohorts
            .Where(cohort => SiteRanking.IsOpen(cohort.Status == RecruitmentStatus.Unknown ? trial.Status : cohort.Status, options.IncludePlanned))
            .Select(cohort => Judge(trial, cohort, common.AddRange(cohort.Criteria.Criteria.Select(evaluator.Evaluate)), nearest, home, options.AsOf))
            .Order(Comparer<TrialMatchResult>.Create(Order))
            .FirstOrDefault();
    }

    private static TrialMatchResult Judge(
        MatchableTrial trial, Cohort? cohort, ImmutableArray<CriterionEvaluation> criteria, SiteDistance? nearest, Place? home, DateOnly asOf)
    {
        var failed = criteria.Where(criterion => criterion.Truth == Truth.NotMet).ToList();
        var verdict = failed.Count > 0
            ? failed.TrueForAll(criterion => MayPassSoon(criterion, asOf)) ? Verdict.NotNow : Verdict.NotEligible
            : !criteria.IsEmpty && criteria.All(criterion => criterion.Truth == Truth.Met) ? Verdict.Eligible
            // A trial whose criteria nobody has written down is open, not passed.
            : Verdict.PossiblyEligible;
        return new TrialMatchResult
        {
            Trial = trial,
            Cohort = cohort,
            Verdict = verdict,
            EarliestDate = verdict == Verdict.NotNow && failed.TrueForAll(criterion => criterion.Change!.On is not null)
                ? failed.Max(criterion => criterion.Change!.On)
                : null,
            Score = Scoring.Of(criteria, nearest, trial, home, asOf),
            NearestSite = nearest,
            Criteria = criteria,
        };
    }

    private static bool MayPassSoon(CriterionEvaluation failed, DateOnly asOf) =>
        failed.Change is { } change && (change.On is not { } on || on <= asOf.AddYears(NotNowYears));

    private static bool IsWanted(SiteDistance site, MatchOptions options) =>
        (options.CountryCode is null || site.Site.CountryCode == options.CountryCode)
        && (options.MaxKilometres is null || site.Kilometres <= options.MaxKilometres);

    /// <summary>Better verdict, then higher score, then the identifiers, so that equal ones always stand in the same order.</summary>
    private static int Order(TrialMatchResult a, TrialMatchResult b)
    {
        var order = a.Verdict.CompareTo(b.Verdict);
        if (order == 0)
            order = b.Score.Total.CompareTo(a.Score.Total);
        if (order == 0)
            order = string.CompareOrdinal(a.Trial.Id, b.Trial.Id);
        return order == 0 ? string.CompareOrdinal(a.Cohort?.Id, b.Cohort?.Id) : order;
    }
}
