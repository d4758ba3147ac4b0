using System.Collections.Immutable;

namespace TrialMatch.Registry.Trials;

/// <summary>How far a trial can be taken part in away from its hospitals.</summary>
public enum Decentralisation
{
    /// <summary>Nobody has told where the visits are; not the same as conventional.</summary>
    Unknown,

    /// <summary>Every visit is at the trial's hospital.</summary>
    Conventional,

    /// <summary>Some visits can be elsewhere.</summary>
    Hybrid,

    /// <summary>No visit has to be at the trial's hospital.</summary>
    FullyDecentralised,
}

/// <summary>Where a participant has to go in the first year, if treatment lasts that long.</summary>
/// <param name="AtSite">Days on which something has to be done at the trial's hospital.</param>
/// <param name="NearHome">Other days on which the local hospital or the own doctor will do.</param>
/// <param name="AtHome">Other days on which nobody has to go anywhere.</param>
public sealed record VisitDays(int AtSite, int NearHome, int AtHome);

/// <summary>What a visit schedule means.</summary>
public static class Decentralisations
{
    private const int Year = 365;

    private static readonly string[] Words = ["unknown", "conventional", "hybrid", "fully decentralised"];

    /// <summary>The class in words.</summary>
    public static string Text(this Decentralisation of) => Words[(int)of];

    /// <summary>The class of a schedule.</summary>
    public static Decentralisation Of(ImmutableArray<PlannedVisit> visits) =>
        visits.IsEmpty ? Decentralisation.Unknown
        : visits.All(visit => visit.Nearest == VisitPlace.Site) ? Decentralisation.Conventional
        : visits.Any(visit => visit.Nearest == VisitPlace.Site) ? Decentralisation.Hybrid
        : Decentralisation.FullyDecentralised;

    /// <summary>
    /// The days of the first year by place: what falls on one day is one journey, to the place farthest from home. Visits
    /// after the treatment are not counted, since nobody knows when they begin.
    /// </summary>
    public static VisitDays FirstYear(ImmutableArray<PlannedVisit> visits)
    {
        var places = visits
            .Where(visit => !visit.When.AfterTreatment)
            .SelectMany(visit => visit.When.DaysWithin(Year).Select(day => (Day: day, visit.Nearest)))
            .GroupBy(visit => visit.Day, visit => visit.Nearest)
            .Select(day => day.Min())
            .ToList();
        return new(
            places.Count(place => place == VisitPlace.Site),
            places.Count(place => place is VisitPlace.LocalHospital or VisitPlace.Gp),
            places.Count(place => place is VisitPlace.Home or VisitPlace.Remote));
    }
}
