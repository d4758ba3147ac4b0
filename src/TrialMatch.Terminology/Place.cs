namespace TrialMatch.Terminology;

/// <summary>How far a point can be trusted for distance.</summary>
public enum PointQuality
{
    /// <summary>The place itself, or a municipality's population centre.</summary>
    Good,

    /// <summary>Near the place: a mean of several points or hand-entered.</summary>
    Approximate,

    /// <summary>Possibly kilometres off; say so beside any distance.</summary>
    Uncertain,
}

/// <summary>Where a patient lives, as precisely as it was told.</summary>
/// <param name="Label">How to show it: "9008 Tromsø", "Sør-Varanger", "Finnmark", "Sweden".</param>
/// <param name="PostalCode">Four digits, when a postal code was given.</param>
/// <param name="MunicipalityNumber">Four digits, 2024 numbering; none on Svalbard and Jan Mayen.</param>
/// <param name="Municipality">Norwegian name of the municipality, or of the area without one.</param>
/// <param name="County">Norwegian name of the county.</param>
/// <param name="HealthRegion">"Helse Nord", "Helse Midt-Norge", "Helse Vest" or "Helse Sør-Øst".</param>
/// <param name="Catchment">The hospital trust whose catchment it is; none for all of Oslo, which is divided by district.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2.</param>
/// <param name="Point">Its point; none for whole countries.</param>
/// <param name="Quality">How far the point can be trusted.</param>
public sealed record Place(
    string Label,
    string? PostalCode,
    string? MunicipalityNumber,
    string? Municipality,
    string? County,
    string? HealthRegion,
    string? Catchment,
    string CountryCode,
    GeoPoint? Point,
    PointQuality Quality);
