using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Answers;

public class The_earliest_date
{
    [Fact]
    public void is_the_first_day_on_which_a_criterion_no_longer_fails_if_nothing_but_time_passes()
    {
        var dated = 0;
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var criterion = Criterion(random, depth: 2);
            var patient = Patient([.. Facts(random)]);
            if (patient.Asked(criterion).Truth != Truth.NotMet || EarliestDate.Of([criterion], patient, Today) is not { } day)
                continue;
            dated++;
            day.Should().BeAfter(Today, "seed {0}", seed);
            On(day).Should().NotBe(Truth.NotMet, "seed {0}: {1}", seed, criterion);
            if (day.AddDays(-1) > Today)
                On(day.AddDays(-1)).Should().Be(Truth.NotMet, "seed {0}: {1}", seed, criterion);

            Truth On(DateOnly when) => Forecast.On(patient, Today, when).Asked(criterion, when).Truth;
        }

        dated.Should().BeGreaterThan(300, "the law has to be tried on something");
    }

    [Fact]
    public void holds_for_all_criteria_of_a_trial_at_once()
    {
        var patient = Patient(Born(new(2009, 1, 15), new(2009, 1, 15)), Had("osimertinib", stop: PartialDate.Of(DaysAgo(10))));
        var trial = Trials.Trial("both", Trials.Adult, Trials.Washout);

        TrialMatcher.Explain(patient, trial, Today).Best.EarliestDate.Should().Be(new DateOnly(2027, 1, 15), "the birthday comes after the washout");
    }

    [Fact]
    public void cannot_be_told_when_another_criterion_will_fail_by_then()
    {
        var child = new AgeCriterion { Range = new NumericRange(null, false, 17, false) };
        var patient = Patient(Born(new(2008, 12, 1), new(2008, 12, 1)), Had("osimertinib", stop: PartialDate.Of(DaysAgo(1))));

        EarliestDate.Of([child, Trials.Washout], patient, Today).Should().BeNull("the child is an adult before the washout is over");
    }

    [Fact]
    public void takes_a_treatment_that_goes_on_as_ended_at_once() =>
        EarliestDate.Of([Trials.Washout], Patient(Had("osimertinib", ongoing: true)), Today).Should().Be(Today.AddDays(28));

    [Fact]
    public void is_not_the_day_on_which_a_bad_value_merely_becomes_old() =>
        EarliestDate.Of([Trials.Fit], Patient(Ecog(3)), Today).Should().BeNull("nobody knows when it will be better");

    private static Criterion Criterion(Random random, int depth)
    {
        if (depth == 0 || random.Next(3) == 0)
            return Leaf(random);
        Criterion[] parts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Criterion(random, depth - 1))];
        return random.Next(4) switch
        {
            0 => new AllOf { Children = [.. parts] },
            1 => new AnyOf { Children = [.. parts] },
            2 => new NoneOf { Children = [.. parts] },
            _ => new Criteria.AtLeast { Children = [.. parts], Count = random.Next(1, parts.Length + 1) },
        };
    }

    private static Criterion Leaf(Random random) => random.Next(6) switch
    {
        0 => new AgeCriterion { Range = NumericRange.AtLeast(random.Next(16, 21)) },
        1 => new AgeCriterion { Range = NumericRange.AtMost(random.Next(16, 21)) },
        2 => new WashoutCriterion { Subject = new TherapySubject("osimertinib", null), Days = random.Next(7, 200) },
        3 => new PriorTherapyCriterion { Subject = new TherapySubject("carboplatin", null), WithinDays = random.Next(30, 400) },
        4 => new OtherMalignancyCriterion { WithinYears = random.Next(1, 6) },
        _ => new PerformanceCriterion { Scale = PerformanceScale.Ecog, Range = NumericRange.AtMost(1) },
    };

    private static IEnumerable<Fact> Facts(Random random)
    {
        var birth = new DateOnly(2005, 1, 1).AddDays(random.Next(2200));
        yield return Born(birth, birth.AddDays(random.Next(2) * random.Next(365)));
        yield return Had("osimertinib", stop: Date(random), ongoing: false);
        yield return random.Next(4) == 0 ? Had("carboplatin", ongoing: true) : Had("carboplatin", stop: Date(random));
        yield return Ecog(random.Next(3), DaysAgo(random.Next(100)));
        yield return new OtherMalignancyFact { Id = "", Date = Today, Source = FactSource.Clinician, Present = true, LastActive = PartialDate.Of(DaysAgo(random.Next(2000))) };
        yield return History(complete: true);
    }

    private static PartialDate Date(Random random) =>
        PartialDate.Of(DaysAgo(random.Next(1, 300))) is var date && random.Next(3) == 0 ? date with { Day = null } : date;
}
