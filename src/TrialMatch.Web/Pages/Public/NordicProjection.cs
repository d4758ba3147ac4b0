using System.Globalization;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Pages.Public;

/// <summary>
/// Where a point of the Nordic countries stands on the map: azimuthal equidistant, two kilometres a unit, Iceland in a
/// frame of its own. <c>nordic-outline.mjs</c> draws the coasts by the same numbers.
/// </summary>
internal sealed record NordicProjection
{
    private const double EarthKm = 6371.0088;
    private const double KilometresOfUnit = 2;
    private const double WestOfIceland = -25;
    private const double EastOfIceland = -12;

    /// <summary>Norway, Sweden, Finland and Denmark, and the whole of the picture.</summary>
    public static readonly NordicProjection Mainland = new() { Middle = new(64.5, 17), X = 350, Y = 445, West = 0, North = 0, East = 720, South = 1000 };

    /// <summary>Iceland's frame.</summary>
    public static readonly NordicProjection Iceland = new() { Middle = new(64.95, -18.8), X = 150, Y = 110, West = 10, North = 10, East = 290, South = 205 };

    /// <summary>What lies in the middle of the projection.</summary>
    public required GeoPoint Middle { get; init; }

    /// <summary>Where the middle stands, from the left.</summary>
    public required double X { get; init; }

    /// <summary>Where the middle stands, from above.</summary>
    public required double Y { get; init; }

    /// <summary>The left edge.</summary>
    public required int West { get; init; }

    /// <summary>The upper edge.</summary>
    public required int North { get; init; }

    /// <summary>The right edge.</summary>
    public required int East { get; init; }

    /// <summary>The lower edge.</summary>
    public required int South { get; init; }

    /// <summary>The place of a point on the picture; <see langword="null"/> when it lies outside.</summary>
    public static (double X, double Y)? PlaceOf(GeoPoint point)
    {
        var view = ViewOf(point);
        var place = view.Project(point);
        return place.X >= view.West && place.X <= view.East && place.Y >= view.North && place.Y <= view.South ? place : null;
    }

    /// <summary>The circle of all points so far from one, as the data of a path.</summary>
    public static string Circle(GeoPoint around, double kilometres)
    {
        const int Corners = 72;
        var view = ViewOf(around);
        var corners = Enumerable.Range(0, Corners)
            .Select(corner => view.Project(Destination(around, kilometres, 2 * Math.PI * corner / Corners)))
            .Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.X:0.#},{place.Y:0.#}"));
        return $"M{string.Join('L', corners)}Z";
    }

    private static NordicProjection ViewOf(GeoPoint point) => point.Longitude is > WestOfIceland and < EastOfIceland ? Iceland : Mainland;

    private (double X, double Y) Project(GeoPoint point)
    {
        var (φ, φ0) = (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(Middle.Latitude));
        var λ = double.DegreesToRadians(point.Longitude - Middle.Longitude);
        var c = Math.Acos(Math.Clamp((Math.Sin(φ0) * Math.Sin(φ)) + (Math.Cos(φ0) * Math.Cos(φ) * Math.Cos(λ)), -1, 1));
        var k = (c == 0 ? 1 : c / Math.Sin(c)) * EarthKm / KilometresOfUnit;
        return (X + (k * Math.Cos(φ) * Math.Sin(λ)), Y - (k * ((Math.Cos(φ0) * Math.Sin(φ)) - (Math.Sin(φ0) * Math.Cos(φ) * Math.Cos(λ)))));
    }

    private static GeoPoint Destination(GeoPoint from, double kilometres, double bearing)
    {
        var (φ, δ) = (double.DegreesToRadians(from.Latitude), kilometres / EarthKm);
        var latitude = Math.Asin((Math.Sin(φ) * Math.Cos(δ)) + (Math.Cos(φ) * Math.Sin(δ) * Math.Cos(bearing)));
        var across = Math.Atan2(Math.Sin(bearing) * Math.Sin(δ) * Math.Cos(φ), Math.Cos(δ) - (Math.Sin(φ) * Math.Sin(latitude)));
        return new(double.RadiansToDegrees(latitude), from.Longitude + double.RadiansToDegrees(across));
    }
}
