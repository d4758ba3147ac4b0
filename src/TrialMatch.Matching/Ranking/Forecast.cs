using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Ranking;

/// <summary>
/// A patient on a later day if nothing but time passes: what is known stays as it is, what has to be measured again is
/// found unchanged, and a treatment that is going on ends at once.
/// </summary>
public static class Forecast
{
    /// <summary>The profile as it will stand on a later day.</summary>
    /// <param name="profile">What is known.</param>
    /// <param name="asOf">The day up to which it is known; facts after it are left out.</param>
    /// <param name="day">The later day.</param>
    public static Profile On(Profile profile, DateOnly asOf, DateOnly day) =>
        new([.. profile.Facts.Where(fact => fact.Date <= asOf).Select(fact => On(fact, asOf, day.DayNumber - asOf.DayNumber))]);

    private static Fact On(Fact fact, DateOnly asOf, int days) => fact switch
    {
        TherapyFact { Ongoing: true } therapy => therapy with { Ongoing = false, Stop = PartialDate.Of(asOf) },
        // All facts of such a kind move by as much, so that the newest stays the newest.
        _ when Freshness.Of(fact).TooOldAfter is not null => fact with { Date = fact.Date.AddDays(days) },
        _ => fact,
    };
}
