using System.Globalization;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Pages.Public;

/// <summary>The straight way between a reader's place and a hospital.</summary>
internal static class Distance
{
    /// <summary>Whole kilometres; <see langword="null"/> when one of the points is not known.</summary>
    public static double? Kilometres(Place? here, GeoPoint? there) =>
        here?.Point is { } from && there is { } to ? Math.Round(from.KilometresTo(to), 0, MidpointRounding.AwayFromZero) : null;

    /// <summary>Kilometres as a reader sees them: "≈ 1 240 km" where a point is not exact.</summary>
    public static string? Written(Place? here, GeoPoint? there, PointQuality quality, CultureInfo culture) =>
        Kilometres(here, there) is { } km
            ? $"{(quality == PointQuality.Good && here!.Quality == PointQuality.Good ? "" : "≈ ")}{km.ToString("N0", culture)} km"
            : null;
}
