using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Reading;

/// <summary>Whether patients are taken in, all that has a status considered: the trial, its cohorts and the hospital.</summary>
public enum Opening
{
    /// <summary>No, or not known.</summary>
    NotOpen,

    /// <summary>Planned, not yet.</summary>
    Planned,

    /// <summary>Yes, perhaps by invitation.</summary>
    Open,
}

/// <summary>Decides it as matching does: a cohort or hospital without a status of its own follows its trial.</summary>
internal static class Openings
{
    /// <summary>Of the trial; one whose cohorts are all closed takes nobody.</summary>
    public static Opening Of(TrialDocument trial)
    {
        var whole = Of(trial.Status);
        return trial.Cohorts.IsEmpty ? whole : Least(whole, trial.Cohorts.Max(cohort => Own(cohort.Status) ?? whole));
    }

    /// <summary>Of one hospital in the trial.</summary>
    public static Opening At(TrialSite site, Opening trial) => Least(trial, Own(site.Status) ?? trial);

    private static Opening? Own(RecruitmentStatus status) => status == RecruitmentStatus.Unknown ? null : Of(status);

    private static Opening Of(RecruitmentStatus status) => status switch
    {
        RecruitmentStatus.Recruiting or RecruitmentStatus.ByInvitation => Opening.Open,
        RecruitmentStatus.Planned => Opening.Planned,
        _ => Opening.NotOpen,
    };

    private static Opening Least(Opening one, Opening other) => (Opening)Math.Min((int)one, (int)other);
}
