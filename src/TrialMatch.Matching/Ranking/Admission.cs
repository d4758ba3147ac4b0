using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Ranking;

/// <summary>Whether a trial takes patients where they were asked for, whatever its criteria say.</summary>
public enum Admission
{
    /// <summary>It does.</summary>
    Open,

    /// <summary>The trial as a whole takes no patients: planned, paused, full, closed or ended.</summary>
    TrialNotOpen,

    /// <summary>No hospital takes patients for it.</summary>
    NoRecruitingSite,

    /// <summary>Hospitals take patients for it, but none in the country asked for.</summary>
    NoSiteInCountry,

    /// <summary>Hospitals take patients for it, but none within the distance asked for.</summary>
    NoSiteWithinDistance,

    /// <summary>None of its cohorts takes patients.</summary>
    NoOpenCohort,
}

/// <summary>Decides whether a trial takes patients, and where the nearest place is.</summary>
internal static class Admissions
{
    /// <summary>The first thing that keeps patients out, and the nearest site; without one asked for, the nearest of those that recruit.</summary>
    public static (Admission Admission, SiteDistance? Nearest) Of(MatchableTrial trial, Place? home, MatchOptions options)
    {
        var recruiting = SiteRanking.Recruiting(trial, home, options.IncludePlanned);
        var inCountry = recruiting.Where(site => options.CountryCode is null || site.Site.CountryCode == options.CountryCode).ToList();
        var wanted = inCountry.Where(site => options.MaxKilometres is null || site.Kilometres <= options.MaxKilometres).ToList();
        var admission =
            !SiteRanking.IsOpen(trial.Status, options.IncludePlanned) ? Admission.TrialNotOpen
            : recruiting.Count == 0 ? Admission.NoRecruitingSite
            : inCountry.Count == 0 ? Admission.NoSiteInCountry
            : wanted.Count == 0 ? Admission.NoSiteWithinDistance
            : trial.Cohorts.Length > 0 && !trial.Cohorts.Any(cohort => IsOpen(cohort, trial, options)) ? Admission.NoOpenCohort
            : Admission.Open;
        return (admission, wanted.FirstOrDefault() ?? recruiting.FirstOrDefault());
    }

    /// <summary>Whether a cohort takes patients; one without a status of its own follows the trial's.</summary>
    public static bool IsOpen(Cohort cohort, MatchableTrial trial, MatchOptions options) =>
        SiteRanking.IsOpen(cohort.Status == RecruitmentStatus.Unknown ? trial.Status : cohort.Status, options.IncludePlanned);
}
