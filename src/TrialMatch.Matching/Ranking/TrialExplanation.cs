using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Matching.Ranking;

/// <summary>Why a trial does or does not fit a patient: the trial and every cohort of it, open or not, criterion by criterion.</summary>
public sealed record TrialExplanation
{
    /// <summary>The trial.</summary>
    public required MatchableTrial Trial { get; init; }

    /// <summary>The day that the evaluation stands for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether the trial takes patients where they were asked for; if not, a match leaves it out whatever the criteria say.</summary>
    public required Admission Admission { get; init; }

    /// <summary>The trial with the cohort that stands for it: the best open one, or the best when none is open.</summary>
    public required TrialMatchResult Best { get; init; }

    /// <summary>The criteria of the whole trial.</summary>
    public required ImmutableArray<CriterionEvaluation> Criteria { get; init; }

    /// <summary>Every cohort, in the trial's order.</summary>
    public required ImmutableArray<CohortExplanation> Cohorts { get; init; }

    /// <summary>The verdict of the criteria.</summary>
    public Verdict Verdict => Best.Verdict;

    /// <summary>The score.</summary>
    public Score Score => Best.Score;
}

/// <summary>A cohort and why it does or does not fit.</summary>
/// <param name="Result">Its verdict together with the criteria of the whole trial.</param>
/// <param name="Open">Whether it takes patients.</param>
/// <param name="Criteria">The criteria of its own.</param>
public sealed record CohortExplanation(TrialMatchResult Result, bool Open, ImmutableArray<CriterionEvaluation> Criteria);
