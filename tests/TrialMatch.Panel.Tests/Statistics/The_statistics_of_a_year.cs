using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Intake;
using TrialMatch.Panel.Lists;
using TrialMatch.Panel.Statistics;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Statistics;

/// <summary>A thousand simulated cases, whose statistics must be what a plain count of their events gives.</summary>
public class The_statistics_of_a_year
{
    private static readonly ImmutableArray<ImmutableArray<object>> Year = new ASimulatedYear(seed: 2025).Cases(1000);

    private static readonly (DateOnly From, DateOnly Until) Period = (new DateOnly(2025, 2, 1), new DateOnly(2025, 11, 30));

    private static readonly PanelStatistics Statistics = PanelStatistics.Of(Year.Select(Entry), Period.From, Period.Until);

    /// <summary>The cases of the period, by nothing but their events.</summary>
    private static readonly ImmutableArray<ImmutableArray<object>> Received =
        [.. Year.Where(events => events.OfType<CaseSubmitted>().FirstOrDefault() is { } first && first.On >= Period.From && first.On <= Period.Until)];

    [Fact]
    public void count_cases_as_their_events_do()
    {
        Received.Length.Should().BeInRange(700, 900);
        Equal(Statistics.All, Received);
    }

    [Fact]
    public void count_the_days_to_the_advice_as_their_events_do()
    {
        var days = Received.Select(Days).OfType<int>().ToList();

        Statistics.All.MeanDays.Should().Be(Math.Round(days.Average(), 1));
        Statistics.All.ShareWithinLimit.Should().Be(Math.Round(days.Count(day => day <= 14) / (double)days.Count, 3)).And.BeLessThan(1, "some were late");
    }

    [Fact]
    public void count_every_region_and_trust_as_their_events_do()
    {
        foreach (var (places, placeOf) in new (ImmutableSortedDictionary<string, CaseFigures>, Func<TreatingUnit, string?>)[]
            { (Statistics.ByRegion, unit => unit.Region), (Statistics.ByTrust, unit => unit.Trust) })
        {
            var groups = Received.GroupBy(events => placeOf(events.OfType<CaseDrafted>().Single().Unit) ?? "?").ToDictionary(group => group.Key, group => group.ToImmutableArray());
            places.Keys.Should().BeEquivalentTo(groups.Keys);
            foreach (var (place, figures) in places)
                Equal(figures, groups[place]);
        }
    }

    [Fact]
    public void count_reasons_kinds_and_outcomes_as_their_events_do()
    {
        Equal(Statistics.DeclinedByReason, Of<CaseDeclined>().CountBy(e => e.Reason.ToString()).ToDictionary(), Enum.GetNames<DeclineReason>());
        Equal(
            Statistics.AdviceByKind,
            Of<CaseAdviceIssued>().SelectMany(e => e.Items.Select(item => item.Kind.ToString()).Distinct()).CountBy(kind => kind).ToDictionary(),
            Enum.GetNames<AdviceKind>());
        Equal(Statistics.Outcomes, Of<CaseDecisionRecorded>().CountBy(e => e.Outcome.ToString()).ToDictionary(), Enum.GetNames<DecisionOutcome>());
        Equal(
            Statistics.NotFollowedReasons, Of<CaseDecisionRecorded>().Where(e => e.Reason is not null).CountBy(e => e.Reason.ToString()!).ToDictionary(),
            Enum.GetNames<NotFollowedReason>());
        Statistics.FollowUps["Included"].Value.Should().Be(Of<CaseReferralIncluded>().Count());
        Statistics.FollowUps["ScreenFailed"].Value.Should().Be(Of<CaseReferralFailed>().Count());
    }

    [Fact]
    public void show_no_small_number_and_none_that_follows_from_the_others()
    {
        var tables = new[] { Statistics.DeclinedByReason, Statistics.AdviceByKind, Statistics.Outcomes, Statistics.NotFollowedReasons, Statistics.FollowUps };

        tables.SelectMany(table => table.Values).Select(cell => cell.Value).Should().NotContain([1, 2, 3, 4]);
        tables.Should().OnlyContain(table => table.Values.Count(cell => cell.Value == null) != 1, "one alone follows from the sum");
        tables.Should().Contain(table => table.Values.Any(cell => cell.Value == null), "the year has something to hide");
    }

    [Fact]
    public void of_a_period_without_cases_are_nothing()
    {
        var none = PanelStatistics.Of(Year.Select(Entry), new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31));

        none.All.Received.Value.Should().Be(0);
        none.All.MeanDays.Should().BeNull();
        none.ByRegion.Should().BeEmpty();
    }

    [Theory]
    [InlineData("9 2 8", "9 - -")]
    [InlineData("9 2 3", "9 - -")]
    [InlineData("9 0 8", "9 0 8")]
    [InlineData("0 4 0", "0 - 0")]
    public void suppress_cells(string cells, string shown)
    {
        var table = cells.Split(' ').Select((cell, at) => (Name: $"{at}", Value: int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))).ToDictionary(cell => cell.Name, cell => cell.Value);

        string.Join(' ', Suppression.Of(table).Values.Select(cell => cell.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")).Should().Be(shown);
    }

    private static IEnumerable<T> Of<T>() => Received.SelectMany(events => events).OfType<T>();

    private static CaseEntry Entry(ImmutableArray<object> events)
    {
        var id = Guid.NewGuid();
        return events.Aggregate((CaseEntry?)null, (entry, e) => CaseEntry.Evolve(entry, id, e, Today))!;
    }

    private static int? Days(ImmutableArray<object> events) =>
        events.OfType<CaseAdviceIssued>().SingleOrDefault() is { } issued ? issued.On.DayNumber - events.OfType<CaseAccepted>().Single().On.DayNumber : null;

    /// <summary>What is shown is right, and what is not shown is small or hides something small.</summary>
    private static void Equal(CaseFigures figures, ImmutableArray<ImmutableArray<object>> cases)
    {
        foreach (var (shown, counted) in new[]
        {
            (figures.Received, cases.Length),
            (figures.Returned, cases.Count(events => events.OfType<CaseReturned>().Any())),
            (figures.Declined, cases.Count(events => events.OfType<CaseDeclined>().Any())),
            (figures.Accepted, cases.Count(events => events.OfType<CaseAccepted>().Any())),
            (figures.Advised, cases.Count(events => events.OfType<CaseAdviceIssued>().Any())),
        })
        {
            if (shown.Value is { } value)
                value.Should().Be(counted);
            else
                counted.Should().BePositive();
        }
    }

    private static void Equal(ImmutableSortedDictionary<string, SafeCount> table, Dictionary<string, int> counted, string[] names)
    {
        table.Keys.Should().BeEquivalentTo(names);
        foreach (var (name, shown) in table)
        {
            if (shown.Value is { } value)
                value.Should().Be(counted.GetValueOrDefault(name), "{0}", name);
            else
                counted.Should().ContainKey(name);
        }
    }
}
