using TrialMatch.Panel.Lists;

namespace TrialMatch.Panel.Statistics;

/// <summary>The figures of some cases. Means and shares are not shown of fewer than <see cref="SafeCount.Least"/> cases.</summary>
public sealed record CaseFigures
{
    /// <summary>Cases that came.</summary>
    public required SafeCount Received { get; init; }

    /// <summary>Cases that were returned at least once.</summary>
    public required SafeCount Returned { get; init; }

    /// <summary>Cases that were declined.</summary>
    public required SafeCount Declined { get; init; }

    /// <summary>Cases that were accepted.</summary>
    public required SafeCount Accepted { get; init; }

    /// <summary>Cases with advice.</summary>
    public required SafeCount Advised { get; init; }

    /// <summary>Calendar days from complete to advice, mean.</summary>
    public double? MeanDays { get; init; }

    /// <summary>Share of the advice that came within the limit, 0–1.</summary>
    public double? ShareWithinLimit { get; init; }

    internal static CaseFigures Of(IReadOnlyCollection<CaseEntry> entries)
    {
        var days = entries.Select(Days).OfType<int>().ToList();
        return new CaseFigures
        {
            Received = SafeCount.Of(entries.Count),
            Returned = SafeCount.Of(entries.Count(entry => entry.Returned > 0)),
            Declined = SafeCount.Of(entries.Count(entry => entry.Case.Declined is not null)),
            Accepted = SafeCount.Of(entries.Count(entry => entry.Case.AcceptedOn is not null)),
            Advised = SafeCount.Of(days.Count),
            MeanDays = days.Count < SafeCount.Least ? null : Math.Round(days.Average(), 1),
            ShareWithinLimit = days.Count < SafeCount.Least ? null : Math.Round((double)days.Count(day => day <= PanelClock.AdviceDays) / days.Count, 3),
        };
    }

    /// <summary>The figures by place; of places the number of cases is suppressed so that none follows from the sum.</summary>
    internal static ImmutableSortedDictionary<string, CaseFigures> By(IEnumerable<CaseEntry> entries, Func<CaseEntry, string?> place)
    {
        var places = entries.GroupBy(entry => place(entry) ?? Unknown).ToDictionary(group => group.Key, group => group.ToList());
        var figures = places.ToDictionary(group => group.Key, group => Of(group.Value));
        return figures.ToImmutableSortedDictionary(
            pair => pair.Key,
            pair => pair.Value with
            {
                Received = Safe(places, entries => entries.Count)[pair.Key],
                Returned = Safe(places, entries => entries.Count(entry => entry.Returned > 0))[pair.Key],
                Declined = Safe(places, entries => entries.Count(entry => entry.Case.Declined is not null))[pair.Key],
                Accepted = Safe(places, entries => entries.Count(entry => entry.Case.AcceptedOn is not null))[pair.Key],
                Advised = Safe(places, entries => entries.Count(entry => Days(entry) is not null))[pair.Key],
            },
            StringComparer.Ordinal);
    }

    /// <summary>The name of a place that is not told.</summary>
    public const string Unknown = "?";

    private static ImmutableSortedDictionary<string, SafeCount> Safe(Dictionary<string, List<CaseEntry>> places, Func<List<CaseEntry>, int> count) =>
        Suppression.Of(places.ToDictionary(place => place.Key, place => count(place.Value)));

    private static int? Days(CaseEntry entry) =>
        entry.Case is { AcceptedOn: { } accepted, IssuedOn: { } issued } ? issued.DayNumber - accepted.DayNumber : null;
}
