using System.Collections.Immutable;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>Where in Norway patients with a diagnosis are taken into trials.</summary>
/// <param name="Trials">Trials that take patients at some hospital, wherever it stands.</param>
/// <param name="Demonstrations">How many of them are demonstrations.</param>
/// <param name="Areas">Each health region, followed by its counties.</param>
public sealed record Coverage(int Trials, int Demonstrations, ImmutableArray<AreaCoverage> Areas);

/// <summary>One health region or county.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">The health region that a county belongs to; <see langword="null"/> for a region.</param>
/// <param name="Trials">Trials that take patients at a hospital within it.</param>
/// <param name="Demonstrations">How many of them are demonstrations.</param>
/// <param name="Hospitals">Hospitals within it that take patients into one of them.</param>
/// <param name="Nearest">The nearest hospital that takes patients, wherever it stands, measured from the middle of the area.</param>
/// <param name="Farthest">The municipality with the longest way to its nearest such hospital.</param>
public sealed record AreaCoverage(string Name, string? Region, int Trials, int Demonstrations, int Hospitals, WayToSite? Nearest, WayToSite? Farthest);

/// <summary>The way to the nearest hospital.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="Site">The hospital.</param>
/// <param name="Kilometres">Whole kilometres in a straight line.</param>
public sealed record WayToSite(string From, TrialSite Site, int Kilometres);

/// <summary>Counts the trials within reach of each part of Norway.</summary>
public static class CoverageCounting
{
    /// <summary>The coverage of one diagnosis, or several taken together.</summary>
    /// <param name="register">The register.</param>
    /// <param name="diagnoses">OncoTree codes; with none, every trial counts.</param>
    /// <param name="demo">Demonstrations only, or real studies only.</param>
    public static Coverage CoverageOf(this Register register, ImmutableArray<string> diagnoses, bool? demo = null)
    {
        var open = register.Index.Trials
            .Select(trial => trial.Searched)
            .Where(trial => (demo is null || trial.Trial.Demo == demo) && (diagnoses.IsEmpty || diagnoses.Any(trial.Diagnoses.Contains)))
            .SelectMany(trial => trial.Sites.Where(site => site.Opening == Opening.Open).Select(site => (trial.Trial.RegistryId, trial.Trial.Demo, Place: site)))
            .ToList();
        var points = open.Where(site => site.Place.Site.Point is not null).DistinctBy(site => site.Place.Site.Point).Select(site => site.Place.Site).ToList();
        var ways = Places.Current.Municipalities.Where(place => place.Point is not null).Select(place => (Place: place, Way: Way(place.Label, place.Point!.Value))).ToList();
        var areas = NorwegianAreas.All
            .GroupBy(area => area.Region)
            .SelectMany(region => region.Select(county => (Name: county.County, Region: (string?)region.Key)).Prepend((Name: region.Key, Region: null)))
            .Select(area => Of(area.Name, area.Region, [.. open.Where(site => site.Place.IsIn(area.Name))]));
        var (trials, demonstrations) = Counted(open);
        return new(trials, demonstrations, [.. areas]);

        AreaCoverage Of(string name, string? region, List<(string Id, bool Demo, SiteInTrial Place)> within)
        {
            var municipalities = ways.Where(way => way.Place.County == name || way.Place.HealthRegion == name).ToList();
            var middle = new GeoPoint(municipalities.Average(way => way.Place.Point!.Value.Latitude), municipalities.Average(way => way.Place.Point!.Value.Longitude));
            var (count, demos) = Counted(within);
            return new(
                name,
                region,
                count,
                demos,
                within.Select(site => site.Place.Site.Key).Distinct().Count(),
                Way(name, middle),
                municipalities.Select(way => way.Way).MaxBy(way => way?.Kilometres));
        }

        WayToSite? Way(string from, GeoPoint point) =>
            points.MinBy(site => site.Point!.Value.KilometresTo(point)) is { } nearest
                ? new(from, nearest, (int)Math.Round(nearest.Point!.Value.KilometresTo(point), MidpointRounding.AwayFromZero))
                : null;
    }

    private static (int Trials, int Demonstrations) Counted(IEnumerable<(string Id, bool Demo, SiteInTrial Place)> open)
    {
        var trials = open.DistinctBy(site => site.Id).ToList();
        return (trials.Count, trials.Count(trial => trial.Demo));
    }
}
