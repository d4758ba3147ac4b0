using System.Collections.Immutable;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Pages.Public;

/// <summary>How well the status of a hospital in a trial is known.</summary>
internal enum Knowledge
{
    /// <summary>Confirmed lately.</summary>
    Fresh,

    /// <summary>Confirmed too long ago to count on.</summary>
    Ageing,

    /// <summary>Never confirmed by those who know.</summary>
    NeverConfirmed,
}

/// <summary>The hospitals of a trial as a patient would look for them.</summary>
internal static class TrialSiteList
{
    /// <summary>Those that take participants first, then the own country, the Nordic ones and so on; the nearest first.</summary>
    public static ImmutableArray<TrialSite> Of(TrialDocument trial, Place? here) =>
    [
        .. trial.Sites
            .OrderBy(site => Openness(StatusOf(site, trial)))
            .ThenBy(site => Tier(site.CountryCode, here))
            .ThenBy(site => Distance.Kilometres(here, site.Point) ?? double.MaxValue)
            .ThenBy(site => site.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(site => site.Key, StringComparer.Ordinal),
    ];

    /// <summary>A hospital's status; where it has none of its own, the trial's.</summary>
    public static RecruitmentStatus StatusOf(TrialSite site, TrialDocument trial) =>
        site.Status == RecruitmentStatus.Unknown ? trial.Status : site.Status;

    /// <summary>Whether somebody can come in.</summary>
    public static bool IsOpen(RecruitmentStatus status) => Openness(status) == 0;

    /// <summary>How well the status is known on a day.</summary>
    public static Knowledge KnowledgeOf(TrialSite site, DateOnly today) => site.ConfirmedOn switch
    {
        null => Knowledge.NeverConfirmed,
        { } on when today.DayNumber - on.DayNumber > ScoreWeights.FreshDays => Knowledge.Ageing,
        _ => Knowledge.Fresh,
    };

    private static int Openness(RecruitmentStatus status) => status switch
    {
        RecruitmentStatus.Recruiting or RecruitmentStatus.ByInvitation => 0,
        RecruitmentStatus.Planned => 1,
        _ => 2,
    };

    private static CountryTier Tier(string? code, Place? here) =>
        code is null ? CountryTier.Elsewhere
        : code == (here?.CountryCode ?? "NO") ? CountryTier.Norway
        : Countries.Current.Find(code)?.Tier switch
        {
            null => CountryTier.Elsewhere,
            CountryTier.Norway => CountryTier.Nordic,
            { } tier => tier,
        };
}
