using System.Globalization;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Pages.Public;

/// <summary>A hospital as a map shows it.</summary>
public sealed record MapPoint
{
    /// <summary>Hospital.</summary>
    public required string Name { get; init; }

    /// <summary>City, if known.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166 code, if known.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Where it is, if known.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>How far the point can be trusted.</summary>
    public PointQuality Quality { get; init; }

    /// <summary>Whether it takes participants.</summary>
    public required RecruitmentStatus Status { get; init; }

    /// <summary>Address of what is known of it, if the table is to lead there.</summary>
    public string? Address { get; init; }

    /// <summary>A hospital in a trial; where it has no status of its own, the trial's counts.</summary>
    public static MapPoint Of(TrialSite site, RecruitmentStatus trial) => new()
    {
        Name = site.Name,
        City = site.City,
        CountryCode = site.CountryCode,
        Point = site.Point,
        Quality = site.Quality,
        Status = site.Status == RecruitmentStatus.Unknown ? trial : site.Status,
    };

    /// <summary>Name and city, the city once.</summary>
    internal string Title => City is { } city && !Name.Contains(city, StringComparison.OrdinalIgnoreCase) ? $"{Name}, {city}" : Name;

    /// <summary>Whether somebody can come in there.</summary>
    internal bool IsOpen => Status is RecruitmentStatus.Recruiting or RecruitmentStatus.ByInvitation;

    /// <summary>The country in the reader's words; <see langword="null"/> when it is not known.</summary>
    internal string? CountryIn(CultureInfo culture) => CountryName(CountryCode, culture);

    /// <summary>Straight way in kilometres, written for a reader; <see langword="null"/> when it is not known.</summary>
    internal string? DistanceFrom(Place? here, CultureInfo culture) => Distance.Written(here, Point, Quality, culture);

    /// <summary>A country in the reader's words.</summary>
    internal static string? CountryName(string? code, CultureInfo culture) =>
        code is null ? null
        : Countries.Current.Find(code) is not { } country ? code
        : culture.TwoLetterISOLanguageName == "en" ? country.NameEn
        : country.NameNb;
}
