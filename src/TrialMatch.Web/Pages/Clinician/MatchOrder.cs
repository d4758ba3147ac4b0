using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>How a clinician wants the trials of a match ordered.</summary>
public enum MatchOrder
{
    /// <summary>As they should be looked at: by verdict, then by score.</summary>
    Rank,

    /// <summary>By identifier.</summary>
    Trial,

    /// <summary>Highest score first, whatever the verdict.</summary>
    Score,

    /// <summary>Nearest hospital first; where none recruits or the distance is not known, last.</summary>
    Distance,

    /// <summary>Fewest unknown criteria first.</summary>
    Unknown,
}

internal static class MatchOrders
{
    /// <summary>Trials of equal standing stay as they should be looked at.</summary>
    public static IEnumerable<TrialMatchResult> Ordered(this IEnumerable<TrialMatchResult> ranked, MatchOrder order, bool descending)
    {
        var ordered = order switch
        {
            MatchOrder.Trial => ranked.OrderBy(result => result.Trial.Id, StringComparer.Ordinal),
            MatchOrder.Score => ranked.OrderByDescending(result => result.Score.Total),
            MatchOrder.Distance => ranked.OrderBy(result => result.NearestSite?.Kilometres ?? double.MaxValue),
            MatchOrder.Unknown => ranked.OrderBy(Unknown),
            MatchOrder.Rank => ranked,
        };
        return descending ? ordered.Reverse() : ordered;
    }

    /// <summary>How many criteria are unknown.</summary>
    public static int Unknown(this TrialMatchResult result) => result.Criteria.Count(criterion => criterion.Truth == Truth.Unknown);
}
