using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Tests;

/// <summary>What every search keeps to, tried on the shipped seed with searches of chance, the same each time.</summary>
public class Searching_the_register(ShippedSeed seed) : IClassFixture<ShippedSeed>
{
    private static readonly Place[] Homes = [.. new[] { "9900", "9008 Tromsø", "Bergen", "Røros", "0450", "Innlandet" }.Select(place => Places.Current.Resolve(place).Value!)];
    private static readonly string[] Diagnoses = ["LUNG", "NSCLC", "BREAST", "SKIN", "MEL", "AML", "BOWEL", "PROSTATE", "GB"];
    private static readonly string[] Words = ["lung", "pembro", "kreft", "her2", "a"];

    [Fact]
    public void counts_for_each_choice_the_trials_that_it_then_finds()
    {
        foreach (var query in Queries(150))
        {
            var facets = seed.Register.Find(query).Facets;

            Check(facets.Taking, Enum.GetValues<TakingPatients>(), value => query with { Taking = value });
            Check(facets.Status, Enum.GetValues<RecruitmentStatus>(), value => query with { Status = value });
            Check(facets.Phase, Enum.GetValues<TrialPhase>(), value => query with { Phase = value });
            Check(facets.Demo, [true, false], value => query with { Demo = value });
            Check(facets.Home, Enum.GetValues<HomeParticipation>(), value => query with { Home = value });
            Check(facets.Country, ["NO", "SE", "DK", "US", "ZW", .. facets.Country.Select(choice => choice.Value)], value => query with { CountryCode = value });
            Check(facets.Area, NorwegianAreas.Names, value => query with { Area = value });
            Check(facets.Diagnosis, facets.Diagnosis.Select(choice => choice.Value), value => query with { Diagnoses = [value] });
        }

        void Check<T>(IReadOnlyCollection<Counted<T>> counted, IEnumerable<T> values, Func<T, TrialQuery> chosen)
        {
            counted.Should().OnlyHaveUniqueItems(choice => choice.Value).And.NotContain(choice => choice.Trials <= 0);
            foreach (var value in values.Distinct())
            {
                seed.Register.Find(chosen(value)).Page.Total.Should()
                    .Be(counted.SingleOrDefault(choice => Equals(choice.Value, value))?.Trials ?? 0, "{0} was counted for {1}", value, chosen(value));
            }
        }
    }

    [Fact]
    public void counts_every_tissue_that_has_trials()
    {
        var counted = seed.Register.Find(new TrialQuery()).Facets.Diagnosis.ToDictionary(choice => choice.Value, choice => choice.Trials);

        foreach (var tissue in OncoTree.Current.All.Where(node => node.Level == 1))
            seed.Register.Find(new TrialQuery { Diagnoses = [tissue.Code] }).Page.Total.Should().Be(counted.GetValueOrDefault(tissue.Code), tissue.Code);
    }

    [Fact]
    public void finds_only_fewer_with_each_further_restriction()
    {
        var random = new Random(20261122);
        foreach (var query in Queries(300))
        {
            var all = Ids(query);
            foreach (var narrower in Narrower(query, random))
                Ids(narrower).Except(all).Should().BeEmpty("{0} restricts {1}", narrower, query);
        }
    }

    [Fact]
    public void orders_by_distance_and_keeps_within_it()
    {
        foreach (var query in Queries(200).Where(query => query.Near is not null))
        {
            var found = seed.Register.Find(query with { Order = TrialOrder.Distance, PageSize = 500 }).Page.Items;

            found.Select(trial => trial.Nearest?.Kilometres ?? int.MaxValue).Should().BeInAscendingOrder();
            foreach (var near in found.Select(trial => trial.Nearest).OfType<NearSite>())
            {
                near.Kilometres.Should().Be((int)Math.Round(query.Near!.Point!.Value.KilometresTo(near.Place.Site.Point!.Value), MidpointRounding.AwayFromZero));
                near.Kilometres.Should().BeLessThanOrEqualTo(query.MaxKilometres ?? int.MaxValue);
                near.Place.Opening.Should().NotBe(Opening.NotOpen);
            }

            if (query.MaxKilometres is not null)
                found.Should().NotContain(trial => trial.Nearest == null);
        }
    }

    [Fact]
    public void names_no_hospital_as_nearest_while_a_nearer_one_takes_patients()
    {
        foreach (var found in seed.Register.Find(new TrialQuery { Near = Homes[0], PageSize = 500 }).Page.Items)
        {
            var open = found.Sites.Where(site => site.Opening == Opening.Open && site.Site.Point is not null).Select(site => Homes[0].Point!.Value.KilometresTo(site.Site.Point!.Value)).ToList();
            if (open.Count > 0)
                found.Nearest!.Kilometres.Should().Be((int)Math.Round(open.Min(), MidpointRounding.AwayFromZero), found.Trial.RegistryId);
        }
    }

    [Fact]
    public void calls_open_what_a_match_calls_open()
    {
        foreach (var (taking, planned) in new[] { (TakingPatients.Now, false), (TakingPatients.Planned, true) })
        {
            var options = new MatchOptions { AsOf = ShippedSeed.Day, IncludePlanned = planned };

            Ids(new TrialQuery { Taking = taking }).Should().BeEquivalentTo(seed.Register.MatchableTrials
                .Where(trial => TrialMatcher.Explain(Profile.Empty, trial, options).Admission == Admission.Open)
                .Select(trial => trial.Id));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(15)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(30)]
    [InlineData(66)]
    [InlineData(75)]
    [InlineData(99)]
    public void leaves_out_by_age_what_a_match_of_that_age_alone_leaves_out(int age)
    {
        var (earliest, latest) = BirthFact.IntervalFor(age, ShippedSeed.Day);
        var profile = new Profile([new BirthFact { Id = "birth", Date = ShippedSeed.Day, Source = FactSource.Patient, Earliest = earliest, Latest = latest }]);

        Ids(new TrialQuery { Age = age }).Should().BeEquivalentTo(seed.Register.MatchableTrials
            .Where(trial => TrialMatcher.Explain(profile, trial, ShippedSeed.Day).Verdict is Verdict.Eligible or Verdict.PossiblyEligible)
            .Select(trial => trial.Id));
    }

    [Fact]
    public void knows_the_health_region_of_every_Norwegian_hospital()
    {
        foreach (var site in seed.Register.Sites.Where(site => site.Facts.CountryCode == "NO"))
            NorwegianAreas.Of("NO", site.Facts.City, site.Facts.Point)?.Region.Should().Be(site.Facts.Region, site.Facts.Name);
        seed.Register.Trials.SelectMany(trial => SearchedTrial.Of(trial).Sites).Where(site => site.Site.CountryCode == "NO").Should().OnlyContain(site => site.Area != null);
    }

    [Fact]
    public void covers_each_area_by_the_trials_that_a_search_there_finds()
    {
        foreach (var diagnoses in Diagnoses.Select(code => (string[])[code]).Append([]))
        {
            var coverage = seed.Register.CoverageOf([.. diagnoses]);

            coverage.Areas.Select(area => area.Name).Should().BeEquivalentTo(NorwegianAreas.Names);
            coverage.Areas.Where(area => area.Region is null).Should().HaveCount(4);
            coverage.Trials.Should().Be(Ids(new TrialQuery { Diagnoses = [.. diagnoses], Taking = TakingPatients.Now }).Length);
            foreach (var area in coverage.Areas)
            {
                Ids(new TrialQuery { Diagnoses = [.. diagnoses], Taking = TakingPatients.Now, Area = area.Name }).Should().HaveCount(area.Trials);
                (area.Hospitals > 0).Should().Be(area.Trials > 0);
                area.Farthest?.Kilometres.Should().BeGreaterThanOrEqualTo(0);
            }
        }
    }

    [Theory]
    [InlineData("osimertinb", "osimertinib")]
    [InlineData("osimertinib", null)]
    [InlineData("qqqqqqq", null)]
    public void respells_words_that_no_trial_has(string written, string? respelled) =>
        seed.Register.Respelled(written).Should().Be(respelled);

    private string[] Ids(TrialQuery query) => [.. seed.Register.Find(query with { PageSize = 500 }).Page.Items.Select(found => found.Trial.RegistryId)];

    /// <summary>Searches of a few restrictions each, so that many of them find something.</summary>
    private static IEnumerable<TrialQuery> Queries(int count)
    {
        var random = new Random(7);
        for (var made = 0; made < count; made++)
        {
            var query = new TrialQuery();
            foreach (var _ in Enumerable.Range(0, random.Next(4)))
                query = Restricted(query, random.Next(10), random);
            yield return query;
        }
    }

    private static IEnumerable<TrialQuery> Narrower(TrialQuery query, Random random)
    {
        for (var kind = 0; kind < 10; kind++)
        {
            var narrower = Restricted(query, kind, random);
            if (Kept(query, narrower))
                yield return narrower;
        }
    }

    /// <summary>Whether only what was not asked yet is asked anew, or "planned" became "now".</summary>
    private static bool Kept(TrialQuery before, TrialQuery after) =>
        (before.Text is null || before.Text == after.Text)
        && (before.Diagnoses.IsEmpty || before.Diagnoses.SequenceEqual(after.Diagnoses))
        && (before.Near is null || before.Near == after.Near)
        && (before.MaxKilometres is null || before.MaxKilometres >= after.MaxKilometres)
        && (before.Age is null || before.Age == after.Age)
        && (before.Taking is null || before.Taking == after.Taking || after.Taking == TakingPatients.Now)
        && (before.Status is null || before.Status == after.Status)
        && (before.Phase is null || before.Phase == after.Phase)
        && (before.CountryCode is null || before.CountryCode == after.CountryCode)
        && (before.Area is null || before.Area == after.Area)
        && (before.Home is null || before.Home == after.Home || after.Home == HomeParticipation.All)
        && (before.Demo is null || before.Demo == after.Demo);

    private static TrialQuery Restricted(TrialQuery query, int kind, Random random) => kind switch
    {
        0 => query with { Text = Words[random.Next(Words.Length)] },
        1 => query with { Diagnoses = [Diagnoses[random.Next(Diagnoses.Length)]] },
        2 => query with { Near = query.Near ?? Homes[random.Next(Homes.Length)], MaxKilometres = 50 * (1 + random.Next(40)) },
        3 => query with { Age = random.Next(100) },
        4 => query with { Taking = random.Next(2) == 0 ? TakingPatients.Now : TakingPatients.Planned },
        5 => query with { Status = random.Next(3) == 0 ? RecruitmentStatus.Planned : RecruitmentStatus.Recruiting },
        6 => query with { Phase = (TrialPhase)random.Next(8) },
        9 => query with { Home = random.Next(3) == 0 ? HomeParticipation.All : HomeParticipation.Some },
        7 => query with { CountryCode = random.Next(3) == 0 ? "SE" : "NO" },
        _ => query with { Area = NorwegianAreas.Names[random.Next(NorwegianAreas.Names.Count)] },
    };
}
