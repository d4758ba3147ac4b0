using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Ranking;

/// <summary>Orders the recruiting sites of a trial as a patient would: own country first, then the Nordics, the EU, elsewhere; nearest first.</summary>
internal static class SiteRanking
{
    /// <summary>The sites that take patients, best first. A site without a status of its own follows the trial's.</summary>
    public static List<SiteDistance> Recruiting(MatchableTrial trial, Place? home, bool planned) =>
        [.. trial.Sites
            .Where(site => IsOpen(site.Status == RecruitmentStatus.Unknown ? trial.Status : site.Status, planned))
            .Select(site => Distance(site, home))
            .OrderBy(near => Tier(near.Site, home))
            .ThenBy(near => near.Kilometres ?? double.MaxValue)
            .ThenBy(near => near.Site.Key, StringComparer.Ordinal)];

    /// <summary>Whether a status lets patients in.</summary>
    public static bool IsOpen(RecruitmentStatus status, bool planned) =>
        status is RecruitmentStatus.Recruiting or RecruitmentStatus.ByInvitation || (planned && status == RecruitmentStatus.Planned);

    /// <summary>0 own country, 1 Nordic, 2 EU/EEA, 3 elsewhere or not known.</summary>
    public static int Tier(TrialSite site, Place? home)
    {
        if (site.CountryCode is not { } code)
            return 3;
        if (code == (home?.CountryCode ?? "NO"))
            return 0;
        return Countries.Current.Find(code)?.Tier switch
        {
            CountryTier.Norway or CountryTier.Nordic => 1,
            CountryTier.EuropeanUnion => 2,
            _ => 3,
        };
    }

    private static SiteDistance Distance(TrialSite site, Place? home) => new(
        site,
        home?.Point is { } from && site.Point is { } to ? Math.Round(from.KilometresTo(to), 0, MidpointRounding.AwayFromZero) : null,
        site.Quality != PointQuality.Good || home is not { Quality: PointQuality.Good });
}
