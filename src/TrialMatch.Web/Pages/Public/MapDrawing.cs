using System.Collections.Immutable;
using System.Xml.Linq;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>How a hospital is drawn; what is drawn last lies on top.</summary>
internal enum MapMark
{
    /// <summary>A hollow square.</summary>
    Other,

    /// <summary>A triangle.</summary>
    Planned,

    /// <summary>A full circle.</summary>
    Open,
}

/// <summary>A hospital on its place of the picture.</summary>
internal sealed record PlacedPoint(MapPoint Point, MapMark Mark, double X, double Y);

/// <summary>The name of a town on the picture.</summary>
internal sealed record MapLabel(string Text, double X, double Y, bool Before);

/// <summary>What stands where on the map of the Nordic countries.</summary>
internal static class MapDrawing
{
    /// <summary>Size of letters, in units of the picture.</summary>
    public const double LetterHeight = 24;

    private const double LetterWidth = 13;
    private const double Gap = 13;

    /// <summary>Behind the point, or before it where there is no room.</summary>
    private static readonly bool[] Sides = [false, true];

    private static readonly Lazy<ImmutableArray<(string Kind, string Data)>> Drawn = new(() =>
    [
        .. XDocument.Parse(Asset.Text("nordic.svg")).Root!.Elements()
            .Select(path => (path.Attribute("class")!.Value, path.Attribute("d")!.Value)),
    ]);

    /// <summary>The coasts and borders, as paths of two kinds: the Nordic countries, and those around.</summary>
    public static ImmutableArray<(string Kind, string Data)> Outline => Drawn.Value;

    /// <summary>The hospitals that are on the picture, those that recruit last and so on top.</summary>
    public static ImmutableArray<PlacedPoint> Place(ImmutableArray<MapPoint> points) =>
    [
        .. points
            .Select(point => (Point: point, At: point.Point is { } known ? NordicProjection.PlaceOf(known) : null))
            .Where(placed => placed.At is not null)
            .Select(placed => new PlacedPoint(placed.Point, MarkOf(placed.Point), placed.At!.Value.X, placed.At.Value.Y))
            .OrderBy(placed => placed.Mark),
    ];

    /// <summary>How a hospital is drawn.</summary>
    public static MapMark MarkOf(MapPoint point) =>
        point.IsOpen ? MapMark.Open : point.Status == RecruitmentStatus.Planned ? MapMark.Planned : MapMark.Other;

    /// <summary>The names of towns that fit without covering each other or a hospital of another town, where somebody recruits first.</summary>
    public static ImmutableArray<MapLabel> Labels(ImmutableArray<PlacedPoint> placed)
    {
        var (labels, taken) = (ImmutableArray.CreateBuilder<MapLabel>(), new List<Box>());
        foreach (var town in placed.Where(point => point.Point.City is not null).OrderByDescending(point => point.Mark).DistinctBy(point => point.Point.City))
        {
            var others = placed.Where(point => point.Point.City != town.Point.City).Select(point => Box.Around(point.X, point.Y)).Concat(taken).ToList();
            var fitting = Sides
                .Select(before => (Label: new MapLabel(town.Point.City!, town.X + (before ? -Gap : Gap), town.Y + (LetterHeight / 3), before), Box: Box.Of(town, before)))
                .FirstOrDefault(candidate => candidate.Box.IsOnPicture && !others.Exists(candidate.Box.Touches));
            if (fitting.Label is null)
                continue;
            labels.Add(fitting.Label);
            taken.Add(fitting.Box);
        }

        return labels.ToImmutable();
    }

    private readonly record struct Box(double West, double North, double East, double South)
    {
        public bool IsOnPicture => West >= NordicProjection.Mainland.West && East <= NordicProjection.Mainland.East;

        public static Box Around(double x, double y) => new(x - Gap, y - Gap, x + Gap, y + Gap);

        public static Box Of(PlacedPoint town, bool before)
        {
            var (width, half) = (LetterWidth * town.Point.City!.Length, LetterHeight / 2);
            return before
                ? new(town.X - Gap - width, town.Y - half, town.X - Gap, town.Y + half)
                : new(town.X + Gap, town.Y - half, town.X + Gap + width, town.Y + half);
        }

        public bool Touches(Box other) => West < other.East && other.West < East && North < other.South && other.North < South;
    }
}
