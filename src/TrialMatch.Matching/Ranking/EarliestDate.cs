using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Ranking;

/// <summary>
/// Finds the first day on which criteria that fail now no longer fail, if nothing but time passes
/// (<see cref="Forecast"/>). The day is found by evaluating: on it nothing fails, on the day before something does.
/// </summary>
public static class EarliestDate
{
    /// <summary>Most days to try; each try goes on to the next day on which an answer may turn.</summary>
    private const int MostTries = 400;

    /// <summary>The first such day; <see langword="null"/> when nothing fails, or when time alone does not help.</summary>
    /// <param name="criteria">What is asked, all of it.</param>
    /// <param name="profile">What is known.</param>
    /// <param name="asOf">The day on which it fails.</param>
    /// <param name="plannedStart">The start of treatment that is planned, if told; on a later day than that, the day itself.</param>
    public static DateOnly? Of(IReadOnlyCollection<Criterion> criteria, Profile profile, DateOnly asOf, DateOnly? plannedStart = null)
    {
        var day = asOf;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var failed = Failed(criteria, profile, (asOf, plannedStart), day);
            if (failed.Count == 0)
                return day == asOf ? null : First(criteria, profile, (asOf, plannedStart), day);
            if (!failed.TrueForAll(answer => answer.Change?.On is not null))
                return null;
            var next = failed.Max(answer => answer.Change!.On!.Value);
            day = next > day ? next : day.AddDays(1);
        }

        return null;
    }

    /// <summary>An answer may name a day that is too late where dates are known to the month only.</summary>
    private static DateOnly First(IReadOnlyCollection<Criterion> criteria, Profile profile, (DateOnly AsOf, DateOnly? Start) from, DateOnly day)
    {
        while (day.AddDays(-1) > from.AsOf && Failed(criteria, profile, from, day.AddDays(-1)).Count == 0)
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>A start that is planned for later stands; one that has passed is put off to the day.</summary>
    private static List<CriterionEvaluation> Failed(IReadOnlyCollection<Criterion> criteria, Profile profile, (DateOnly AsOf, DateOnly? Start) from, DateOnly day)
    {
        var start = from.Start < day ? day : from.Start;
        var evaluator = new CriterionEvaluator(day == from.AsOf ? profile : Forecast.On(profile, from.AsOf, day), day, start);
        return [.. criteria.Select(evaluator.Evaluate).Where(answer => answer.Truth == Truth.NotMet)];
    }
}
