using System.Collections.Immutable;
using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Tests;

public class The_visits_of_a_trial
{
    [Theory]
    [InlineData("week -4..0")]
    [InlineData("day 1")]
    [InlineData("every 3 weeks")]
    [InlineData("every 1 weeks until week 8")]
    [InlineData("every 12 weeks from week 6 until week 54")]
    [InlineData("every 2 days")]
    [InlineData("after treatment month 1")]
    [InlineData("after treatment every 3 months until month 24")]
    public void have_a_time_that_reads_back_as_it_is_written(string text)
    {
        VisitTiming.TryParse(text, out var timing).Should().BeTrue();

        timing.ToString().Should().Be(text);
        JsonSerializer.Deserialize<VisitTiming>(JsonSerializer.Serialize(timing, MatchingJson.Options), MatchingJson.Options).Should().Be(timing);
    }

    [Theory]
    [InlineData("every week", "every 1 weeks")]
    [InlineData("Every 2 weeks 6 times", "every 2 weeks until week 10")]
    [InlineData("every 3 weeks from week 6, 2 times", "every 3 weeks from week 6 until week 9")]
    public void may_be_written_in_other_words(string text, string meaning)
    {
        VisitTiming.TryParse(text, out var timing).Should().BeTrue();

        timing.ToString().Should().Be(meaning);
    }

    [Theory]
    [InlineData("")]
    [InlineData("week")]
    [InlineData("sometimes")]
    [InlineData("week 4..2")]
    [InlineData("every 0 weeks")]
    [InlineData("every 2 weeks 0 times")]
    [InlineData("every 2 weeks from day 1")]
    [InlineData("every 2 weeks from week 6 until week 4")]
    public void have_no_time_that_cannot_be(string text) => VisitTiming.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("", Decentralisation.Unknown)]
    [InlineData("day 1 | Site; week 1 | Site", Decentralisation.Conventional)]
    [InlineData("day 1 | Site; week 1 | Site, Gp", Decentralisation.Hybrid)]
    [InlineData("day 1 | Home; week 1 | LocalHospital", Decentralisation.FullyDecentralised)]
    public void say_how_far_the_trial_can_be_taken_part_in_elsewhere(string visits, Decentralisation expected) =>
        Decentralisations.Of(Visits(visits)).Should().Be(expected);

    [Theory]
    [InlineData("week -4..0 | Site; every 4 weeks | Site", 15, 0, 0)]
    [InlineData("every 4 weeks until week 8 | Site; every 2 weeks until week 8 | LocalHospital, Site", 3, 2, 0)]
    [InlineData("every 3 months | Home; month 6 | Gp, Home; month 9 | Gp", 0, 1, 4)]
    [InlineData("day 1 | Site; after treatment every 3 months | Site", 1, 0, 0)]
    [InlineData("month 13 | Site", 0, 0, 0)]
    public void come_to_so_many_days_of_the_first_year(string visits, int atSite, int nearHome, int atHome) =>
        Decentralisations.FirstYear(Visits(visits)).Should().Be(new VisitDays(atSite, nearHome, atHome));

    private static ImmutableArray<PlannedVisit> Visits(string text) =>
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(visit => visit.Split('|')).Select(parts => new PlannedVisit
        {
            Kind = VisitKind.Examination,
            When = VisitTiming.TryParse(parts[0].Trim(), out var when) ? when : throw new ArgumentException(parts[0]),
            Places = [.. parts[1].Split(',').Select(Enum.Parse<VisitPlace>)],
        }),
    ];
}
