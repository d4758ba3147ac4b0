using System.Globalization;
using TrialMatch.Registry.Sites;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Import.Seed;

/// <summary>Reads <c>seed/sites.tsv</c>: one hospital a row, columns found by the header's names.</summary>
internal static class SitesTable
{
    private static readonly string[] Columns =
        ["key", "name", "city", "country", "region", "trust", "level", "lat", "lon", "quality", "aliases", "paediatric_oncology"];

    /// <summary>The hospitals, or for a row that cannot be read why.</summary>
    public static IEnumerable<(int Line, RegisterSite? Site, string? Error)> Read(IReadOnlyList<string> lines)
    {
        string[]? header = null;
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Length == 0 || lines[at][0] == '#')
                continue;
            var cells = lines[at].Split('\t');
            if (header is null)
            {
                header = cells;
                var missing = Columns.Except(header).ToList();
                if (missing.Count == 0)
                    continue;
                yield return (at + 1, null, $"The header lacks {string.Join(", ", missing)}.");
                yield break;
            }

            yield return Row(at + 1, header, cells);
        }
    }

    private static (int Line, RegisterSite? Site, string? Error) Row(int line, string[] header, string[] cells)
    {
        if (cells.Length != header.Length)
            return (line, null, $"{cells.Length} columns where the header has {header.Length}.");
        string? Cell(string column) => cells[Array.IndexOf(header, column)].Trim() is { Length: > 0 } text ? text : null;
        if (Cell("key") is not { } key || Cell("name") is not { } name)
            return (line, null, "A site needs a key and a name.");
        if (Countries.Current.Find(Cell("country") ?? "") is not { } country)
            return (line, null, $"\"{Cell("country")}\" is no country; expected a code of two letters (ISO 3166).");
        if (!Enum.TryParse<PointQuality>(Cell("quality"), ignoreCase: true, out var quality))
            return (line, null, $"\"{Cell("quality")}\" is no quality; expected one of {string.Join(", ", Enum.GetNames<PointQuality>()).ToLowerInvariant()}.");
        if (!TryDegrees(Cell("lat"), 90, out var latitude) || !TryDegrees(Cell("lon"), 180, out var longitude))
            return (line, null, $"\"{Cell("lat")}\", \"{Cell("lon")}\" is no point; expected degrees such as 69.6833 and 18.9803.");
        return (line, new RegisterSite(key, new SiteFacts
        {
            Name = name,
            City = Cell("city"),
            CountryCode = country.Code,
            Region = Cell("region"),
            Organisation = Cell("trust"),
            Level = Cell("level"),
            PaediatricOncology = Cell("paediatric_oncology") == "yes",
            Point = new GeoPoint(latitude, longitude),
            Quality = quality,
            Aliases = [.. (Cell("aliases") ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        }), null);
    }

    private static bool TryDegrees(string? text, double limit, out double degrees) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out degrees)
        && Math.Abs(degrees) <= limit;
}
