using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Reading;

/// <summary>Puts trials in order; those that are equal stay by identifier.</summary>
internal static class TrialOrders
{
    /// <summary>From open to ended; what is not known stands before what is closed.</summary>
    private static readonly RecruitmentStatus[] FromOpen =
    [
        RecruitmentStatus.Recruiting, RecruitmentStatus.ByInvitation, RecruitmentStatus.Planned, RecruitmentStatus.Paused,
        RecruitmentStatus.Full, RecruitmentStatus.Unknown, RecruitmentStatus.Closed, RecruitmentStatus.Ended,
    ];

    public static int Rank(RecruitmentStatus status) => Array.IndexOf(FromOpen, status);

    public static IEnumerable<FoundTrial> InOrder(IEnumerable<FoundTrial> found, TrialOrder order) => order switch
    {
        TrialOrder.Title => found.OrderBy(trial => trial.Trial.Facts.Title, StringComparer.InvariantCultureIgnoreCase),
        TrialOrder.Status => found.OrderBy(trial => Rank(trial.Trial.Status)),
        TrialOrder.Changed => found.OrderByDescending(trial => trial.Trial.ChangedAt),
        TrialOrder.Distance => found.OrderBy(trial => trial.Nearest?.Kilometres ?? int.MaxValue).ThenBy(trial => Rank(trial.Trial.Status)),
        _ => found,
    };
}
