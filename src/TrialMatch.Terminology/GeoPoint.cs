namespace TrialMatch.Terminology;

/// <summary>A point on the earth (WGS 84).</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double MeanEarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance in kilometres (haversine; within 0.5 % of the ellipsoid's).</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (φ1, φ2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var half = Math.Sin((φ2 - φ1) / 2);
        var across = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = (half * half) + (Math.Cos(φ1) * Math.Cos(φ2) * across * across);
        return 2 * MeanEarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
