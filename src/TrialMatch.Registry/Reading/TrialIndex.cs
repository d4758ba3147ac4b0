using System.Collections.Immutable;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>A trial with the numbers of its hospitals' points.</summary>
/// <param name="Searched">The trial.</param>
/// <param name="Points">For each hospital the number of its point; −1 where it is not known.</param>
internal sealed record IndexedTrial(SearchedTrial Searched, ImmutableArray<int> Points);

/// <summary>
/// All that searches need of a register, prepared once. Hospitals that stand at one point share it, so that a search
/// measures each distance once, however many trials a hospital takes part in.
/// </summary>
internal sealed class TrialIndex
{
    private readonly ImmutableArray<GeoPoint> _points;
    private readonly Lazy<string[]> _words;

    public TrialIndex(ImmutableArray<TrialDocument> trials)
    {
        var numbers = new Dictionary<GeoPoint, int>();
        Trials = [.. trials.Select(SearchedTrial.Of).Select(trial => new IndexedTrial(trial, [.. trial.Sites.Select(Number)]))];
        _points = [.. numbers.OrderBy(point => point.Value).Select(point => point.Key)];
        _words = new(() => [.. Trials.SelectMany(trial => trial.Searched.Words).Distinct().Order(StringComparer.Ordinal)]);

        int Number(SiteInTrial site)
        {
            if (site.Site.Point is not { } point)
                return -1;
            if (!numbers.TryGetValue(point, out var number))
                numbers.Add(point, number = numbers.Count);
            return number;
        }
    }

    /// <summary>The published trials by identifier.</summary>
    public ImmutableArray<IndexedTrial> Trials { get; }

    /// <summary>Every word that a trial can be found by, in order.</summary>
    public string[] Words => _words.Value;

    /// <summary>Whole kilometres in a straight line from a place to every point; <see langword="null"/> without a place.</summary>
    public int[]? KilometresFrom(GeoPoint? home)
    {
        if (home is not { } from)
            return null;
        var kilometres = new int[_points.Length];
        for (var at = 0; at < kilometres.Length; at++)
            kilometres[at] = (int)Math.Round(from.KilometresTo(_points[at]), MidpointRounding.AwayFromZero);
        return kilometres;
    }
}
