using System.Collections.Immutable;
using System.Globalization;

namespace TrialMatch.Terminology;

/// <summary>Reads single cells of the terminology tables.</summary>
internal static class TableCell
{
    /// <summary>The values of a cell that holds several, separated by "|"; an empty cell holds none.</summary>
    public static ImmutableArray<string> List(string cell) =>
        [.. cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The cell's text, or <see langword="null"/> when it is empty.</summary>
    public static string? Optional(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>A decimal number with a point, whatever the machine's culture.</summary>
    public static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>Latitude and longitude in degrees.</summary>
    public static GeoPoint Point(string latitude, string longitude) =>
        new(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture));
}
