using TrialMatch.Panel.Lists;

namespace TrialMatch.Panel.Statistics;

/// <summary>What the panel did in a period, with small numbers suppressed. A case counts by the day on which it first came to the panel.</summary>
public sealed record PanelStatistics
{
    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>All cases.</summary>
    public required CaseFigures All { get; init; }

    /// <summary>The same by health region.</summary>
    public required ImmutableSortedDictionary<string, CaseFigures> ByRegion { get; init; }

    /// <summary>The same by trust.</summary>
    public required ImmutableSortedDictionary<string, CaseFigures> ByTrust { get; init; }

    /// <summary>Declined cases by reason.</summary>
    public required ImmutableSortedDictionary<string, SafeCount> DeclinedByReason { get; init; }

    /// <summary>Cases with advice of a kind; a case counts once in each of its kinds.</summary>
    public required ImmutableSortedDictionary<string, SafeCount> AdviceByKind { get; init; }

    /// <summary>Decisions by outcome.</summary>
    public required ImmutableSortedDictionary<string, SafeCount> Outcomes { get; init; }

    /// <summary>Why advice was not, or only partly, followed.</summary>
    public required ImmutableSortedDictionary<string, SafeCount> NotFollowedReasons { get; init; }

    /// <summary>Follow-ups by how far they came.</summary>
    public required ImmutableSortedDictionary<string, SafeCount> FollowUps { get; init; }

    /// <summary>Counts the cases that came in a period.</summary>
    public static PanelStatistics Of(IEnumerable<CaseEntry> entries, DateOnly from, DateOnly until)
    {
        var received = entries.Where(entry => entry.ReceivedOn >= from && entry.ReceivedOn <= until).ToList();
        return new PanelStatistics
        {
            From = from,
            Until = until,
            All = CaseFigures.Of(received),
            ByRegion = CaseFigures.By(received, entry => entry.Case.Unit?.Region),
            ByTrust = CaseFigures.By(received, entry => entry.Case.Unit?.Trust),
            DeclinedByReason = Count(received.Select(entry => entry.Case.Declined)),
            AdviceByKind = Count(received.Where(entry => entry.Case.IssuedOn is not null)
                .SelectMany(entry => entry.Case.Advice.Select(item => item.Kind).Distinct().Select(kind => (Advising.AdviceKind?)kind))),
            Outcomes = Count(received.Select(entry => entry.Case.Outcome)),
            NotFollowedReasons = Count(received.Select(entry => entry.NotFollowed)),
            FollowUps = Count(received.SelectMany(entry => entry.Case.FollowUps).Select(followUp => (Aftercare.FollowUpStep?)followUp.Step)),
        };
    }

    /// <summary>Every member of the enumeration with how often it is there, none included.</summary>
    private static ImmutableSortedDictionary<string, SafeCount> Count<T>(IEnumerable<T?> values)
        where T : struct, Enum
    {
        var counted = values.OfType<T>().CountBy(value => value).ToDictionary();
        return Suppression.Of(Enum.GetValues<T>().ToDictionary(value => value.ToString(), value => counted.GetValueOrDefault(value)));
    }
}
