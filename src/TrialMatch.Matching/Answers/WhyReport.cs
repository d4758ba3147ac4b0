using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Matching.Answers;

/// <summary>Why a trial does or does not fit, in the words of one language.</summary>
public sealed record WhyReport
{
    /// <summary>Identifier in its registry.</summary>
    public required string Id { get; init; }

    /// <summary>Short title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is a demonstration and not a real study.</summary>
    public required bool Demo { get; init; }

    /// <summary>The day that the evaluation stands for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The language of the words (<c>nb</c>, <c>en</c>).</summary>
    public required string Language { get; init; }

    /// <summary>Whether it takes patients where they were asked for; if not, a match leaves it out.</summary>
    public required Admission Admission { get; init; }

    /// <summary>Why it does or does not fit, in a sentence or two.</summary>
    public required string Reason { get; init; }

    /// <summary>What its criteria come to, with the cohort that stands for it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict in words.</summary>
    public required string VerdictText { get; init; }

    /// <summary>For "not now": the first day on which it may pass, if nothing but time passes.</summary>
    public DateOnly? EarliestDate { get; init; }

    /// <summary>The score with its parts.</summary>
    public required Score Score { get; init; }

    /// <summary>The nearest site that takes patients, of those asked for where there is one.</summary>
    public ReportedSite? NearestSite { get; init; }

    /// <summary>The criteria of the whole trial.</summary>
    public required ImmutableArray<ReportedCriterion> Criteria { get; init; }

    /// <summary>Every cohort, open or not.</summary>
    public required ImmutableArray<ReportedCohort> Cohorts { get; init; }

    /// <summary>Puts an explanation into words.</summary>
    public static WhyReport Of(TrialExplanation explained, MatchOptions options, CultureInfo culture) => new()
    {
        Id = explained.Trial.Id,
        Title = explained.Trial.Title,
        Demo = explained.Trial.Demo,
        AsOf = explained.AsOf,
        Language = culture.TwoLetterISOLanguageName,
        Admission = explained.Admission,
        Reason = ReasonText.Of(explained, options, culture),
        Verdict = explained.Verdict,
        VerdictText = Texts.Of("Verdict", explained.Verdict, culture),
        EarliestDate = explained.Best.EarliestDate,
        Score = explained.Score,
        NearestSite = ReportedSite.Of(explained.Best.NearestSite),
        Criteria = [.. explained.Criteria.Select(criterion => ReportedCriterion.Of(criterion, culture))],
        Cohorts = [.. explained.Cohorts.Select(cohort => ReportedCohort.Of(cohort, explained, culture))],
    };
}

/// <summary>A cohort and why it does or does not fit.</summary>
/// <param name="Id">Identifier within the trial.</param>
/// <param name="Name">Name.</param>
/// <param name="Status">Its status; "unknown" where the trial's counts.</param>
/// <param name="StatusText">Its status in words, the trial's where that counts.</param>
/// <param name="Open">Whether it takes patients.</param>
/// <param name="Best">Whether it stands for the trial.</param>
/// <param name="Verdict">What its criteria come to, together with those of the whole trial.</param>
/// <param name="VerdictText">The verdict in words.</param>
/// <param name="EarliestDate">For "not now": the first day on which it may pass.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Criteria">The criteria of its own.</param>
public sealed record ReportedCohort(
    string Id,
    string Name,
    RecruitmentStatus Status,
    string StatusText,
    bool Open,
    bool Best,
    Verdict Verdict,
    string VerdictText,
    DateOnly? EarliestDate,
    string Reason,
    ImmutableArray<ReportedCriterion> Criteria)
{
    internal static ReportedCohort Of(CohortExplanation explained, TrialExplanation trial, CultureInfo culture)
    {
        var (result, cohort) = (explained.Result, explained.Result.Cohort!);
        return new(
            cohort.Id,
            cohort.Name,
            cohort.Status,
            AnswerTexts.Get($"Status.{(cohort.Status == RecruitmentStatus.Unknown ? trial.Trial.Status : cohort.Status)}", culture),
            explained.Open,
            cohort == trial.Best.Cohort,
            result.Verdict,
            Texts.Of("Verdict", result.Verdict, culture),
            result.EarliestDate,
            ReasonText.Of(result, culture),
            [.. explained.Criteria.Select(criterion => ReportedCriterion.Of(criterion, culture))]);
    }
}
