using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;
using TrialMatch.Web.Pages.Public;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

/// <summary>The outline was drawn by another program than the one that sets the points: each is held against the other.</summary>
public sealed partial class The_map
{
    private static readonly ImmutableArray<ImmutableArray<(double X, double Y)>> Land =
        [.. MapDrawing.Outline.Where(path => path.Kind == "land").SelectMany(path => Polygon().Matches(path.Data)).Select(polygon => Corners(polygon.Value))];

    [Fact]
    public void has_every_hospital_of_the_seed_on_land_or_at_its_coast()
    {
        const double Coast = 6; // twelve kilometres: islands smaller than Tromsøya are left out
        var wet = File.ReadLines(Checkout.Path("seed", "sites.tsv")).Where(line => !line.StartsWith('#')).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (Name: cells[1], At: NordicProjection.PlaceOf(new(Number(cells[7]), Number(cells[8])))))
            .Where(site => site.At is not { } at || (!Land.Any(shape => Holds(shape, at)) && Land.Min(shape => Away(shape, at)) > Coast))
            .Select(site => site.Name);

        wet.Should().BeEmpty();
    }

    [Fact]
    public void draws_a_ring_as_far_around_a_place_as_it_says()
    {
        var (tromsø, narvik) = (new GeoPoint(69.65, 18.96), new GeoPoint(68.44, 17.43));
        var (here, there) = (NordicProjection.PlaceOf(tromsø)!.Value, NordicProjection.PlaceOf(narvik)!.Value);
        var radius = Math.Sqrt(Math.Pow(there.X - here.X, 2) + Math.Pow(there.Y - here.Y, 2));

        var ring = NordicProjection.Circle(tromsø, tromsø.KilometresTo(narvik))[1..^1].Split('L').Select(Corner);

        ring.Should().OnlyContain(corner => Math.Abs(Math.Sqrt(Math.Pow(corner.X - here.X, 2) + Math.Pow(corner.Y - here.Y, 2)) - radius) < radius * 0.05);
    }

    [Theory]
    [InlineData(40.7, -74.0)]
    [InlineData(48.1, 11.6)]
    [InlineData(-33.9, 151.2)]
    [InlineData(78.2, 15.6)]
    public void leaves_out_what_is_elsewhere(double latitude, double longitude) =>
        NordicProjection.PlaceOf(new(latitude, longitude)).Should().BeNull();

    [Fact]
    public void names_each_town_once_and_no_two_on_top_of_each_other()
    {
        var points = new[] { ("A", "Oslo", 59.91, 10.75), ("B", "Oslo", 59.95, 10.70), ("C", "Lørenskog", 59.93, 10.96), ("D", "Bergen", 60.39, 5.32) }
            .Select(site => new MapPoint { Name = site.Item1, City = site.Item2, Point = new(site.Item3, site.Item4), Status = RecruitmentStatus.Recruiting });

        var labels = MapDrawing.Labels(MapDrawing.Place([.. points]));

        labels.Select(label => label.Text).Should().OnlyHaveUniqueItems().And.Contain("Bergen");
        labels.Where(label => label.Text is "Oslo" or "Lørenskog").Select(label => label.Before).Should().OnlyHaveUniqueItems("they lie too near for two names on one side");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static (double X, double Y) Corner(string text) => text.Split(',') is [var x, var y] ? (Number(x), Number(y)) : throw new FormatException(text);

    private static ImmutableArray<(double X, double Y)> Corners(string path)
    {
        var numbers = Whole().Matches(path).Select(number => Number(number.Value)).ToArray();
        var corners = ImmutableArray.CreateBuilder<(double X, double Y)>();
        var (x, y) = (0.0, 0.0);
        foreach (var step in numbers.Chunk(2))
            corners.Add((x += step[0], y += step[1]));
        return corners.ToImmutable();
    }

    private static bool Holds(ImmutableArray<(double X, double Y)> shape, (double X, double Y) at) =>
        Sides(shape).Count(side => side.A.Y > at.Y != side.B.Y > at.Y
            && at.X < ((side.B.X - side.A.X) * (at.Y - side.A.Y) / (side.B.Y - side.A.Y)) + side.A.X) % 2 == 1;

    private static double Away(ImmutableArray<(double X, double Y)> shape, (double X, double Y) at) => Sides(shape).Min(side =>
    {
        var (dx, dy) = (side.B.X - side.A.X, side.B.Y - side.A.Y);
        var along = Math.Clamp((((at.X - side.A.X) * dx) + ((at.Y - side.A.Y) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        return Math.Sqrt(Math.Pow(at.X - side.A.X - (along * dx), 2) + Math.Pow(at.Y - side.A.Y - (along * dy), 2));
    });

    private static IEnumerable<((double X, double Y) A, (double X, double Y) B)> Sides(ImmutableArray<(double X, double Y)> shape) =>
        shape.Select((corner, at) => (corner, shape[(at + 1) % shape.Length])).Where(side => side.corner != side.Item2);

    [GeneratedRegex("M[^Mz]+z")]
    private static partial Regex Polygon();

    [GeneratedRegex(@"-?\d+")]
    private static partial Regex Whole();
}
