using System.Collections.Immutable;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Trials;

/// <summary>The events that lead from the hospitals known to take part to those that a source names.</summary>
internal static class SiteChanges
{
    /// <summary>What joined, left, is told otherwise, changed status or was confirmed, in that order.</summary>
    /// <param name="known">The hospitals as known.</param>
    /// <param name="told">The hospitals as the source names them.</param>
    /// <param name="asOf">The day from which the source's knowledge is: a later confirmation outweighs it.</param>
    public static IEnumerable<object> Of(ImmutableArray<TrialSite> known, ImmutableArray<TrialSite> told, DateOnly asOf)
    {
        var before = known.ToDictionary(site => site.Key, StringComparer.Ordinal);
        // A source that names no contact at a hospital says nothing of the one that is known.
        told = [.. told.Select(site => site.Contact is null && before.GetValueOrDefault(site.Key)?.Contact is { } contact ? site with { Contact = contact } : site)];
        var now = told.ToDictionary(site => site.Key, StringComparer.Ordinal);
        ImmutableArray<string> left = [.. known.Select(site => site.Key).Where(key => !now.ContainsKey(key))];
        ImmutableArray<TrialSite> joined = [.. told.Where(site => !before.ContainsKey(site.Key))];
        ImmutableArray<TrialSite> revised = [.. told.Where(site => before.TryGetValue(site.Key, out var was) && Details(was) != Details(site))];
        if (left.Length > 0)
            yield return new SitesLeft(left);
        if (joined.Length > 0)
            yield return new SitesJoined(joined);
        if (revised.Length > 0)
            yield return new SiteDetailsRevised(revised);
        foreach (var site in told)
        {
            if (before.TryGetValue(site.Key, out var was) && OfStatus(was, site, asOf) is { } change)
                yield return change;
        }
    }

    private static object? OfStatus(TrialSite was, TrialSite site, DateOnly asOf)
    {
        if (site.ConfirmedOn is { } confirmed)
        {
            return confirmed < was.ConfirmedOn || (was.Status, was.ConfirmedOn, was.Slots) == (site.Status, site.ConfirmedOn, site.Slots)
                ? null
                : new SiteStatusConfirmed(site.Key, site.Status, confirmed, site.Slots);
        }

        return was.Status == site.Status || was.ConfirmedOn >= asOf ? null : new SiteStatusChanged(site.Key, site.Status);
    }

    private static TrialSite Details(TrialSite site) => site with { Status = default, ConfirmedOn = null, Slots = null };
}
