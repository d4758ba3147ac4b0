using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Questions;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Matching.Ranking;

/// <summary>What the evaluation comes to. Classes never mix in the order: the better class stands first, whatever the score.</summary>
public enum Verdict
{
    /// <summary>Every criterion is met.</summary>
    Eligible,

    /// <summary>Nothing failed; something is unknown.</summary>
    PossiblyEligible,

    /// <summary>Failed only on what can change.</summary>
    NotNow,

    /// <summary>Failed on something that will not change.</summary>
    NotEligible,
}

/// <summary>The named parts of a score; see <see cref="ScoreWeights"/> for their weights.</summary>
/// <param name="Certainty">Share of the criteria that are known to be met.</param>
/// <param name="Molecular">How exactly the trial asks for what the tumour has.</param>
/// <param name="Place">How near the nearest recruiting site is, home country first.</param>
/// <param name="Recruiting">Whether that site recruits, has places, and how fresh that knowledge is.</param>
/// <param name="Line">Whether the trial is meant for this point of the treatment.</param>
public sealed record Score(double Certainty, double Molecular, double Place, double Recruiting, double Line)
{
    /// <summary>The sum, 0–100.</summary>
    public double Total => Math.Round(Certainty + Molecular + Place + Recruiting + Line, 1, MidpointRounding.AwayFromZero);
}

/// <summary>One trial for one patient: the best cohort, its verdict and score, the nearest site, every criterion explained.</summary>
public sealed record TrialMatchResult
{
    /// <summary>The trial.</summary>
    public required MatchableTrial Trial { get; init; }

    /// <summary>The cohort that fits best; <see langword="null"/> when the trial has none.</summary>
    public Cohort? Cohort { get; init; }

    /// <summary>The verdict of trial and cohort together.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>For <see cref="Ranking.Verdict.NotNow"/>: the first day on which it may pass, if it can be told.</summary>
    public DateOnly? EarliestDate { get; init; }

    /// <summary>The score and its parts.</summary>
    public required Score Score { get; init; }

    /// <summary>The nearest recruiting site, home country first; <see langword="null"/> when none recruits.</summary>
    public SiteDistance? NearestSite { get; init; }

    /// <summary>The trial's criteria, then the cohort's, each explained.</summary>
    public required ImmutableArray<CriterionEvaluation> Criteria { get; init; }
}

/// <summary>A site and how far away it is.</summary>
/// <param name="Site">The site.</param>
/// <param name="Kilometres">Great-circle distance; <see langword="null"/> when a point is not known.</param>
/// <param name="Approximate">Whether one of the points is of poor quality.</param>
public sealed record SiteDistance(TrialSite Site, double? Kilometres, bool Approximate);

/// <summary>A ranked match of one profile against the register.</summary>
public sealed record RankedMatches
{
    /// <summary>The day that the evaluation stands for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The trials that did not fail for good, best first; at most the limit asked for.</summary>
    public required ImmutableArray<TrialMatchResult> Results { get; init; }

    /// <summary>How many trials have each verdict, over all that were evaluated.</summary>
    public required ImmutableSortedDictionary<Verdict, int> Counts { get; init; }

    /// <summary>How many trials were left out, whatever their criteria say, by the first thing that keeps patients out.</summary>
    public required ImmutableSortedDictionary<Admission, int> LeftOut { get; init; }

    /// <summary>How many trials were left out because they are not open or have no site that was asked for; see <see cref="Admission"/>.</summary>
    public int NotOpen => LeftOut.Values.Sum();

    /// <summary>What is missing, most useful first.</summary>
    public required ImmutableArray<OpenQuestion> OpenQuestions { get; init; }
}
