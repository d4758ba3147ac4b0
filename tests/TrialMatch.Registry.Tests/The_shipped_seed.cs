using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Import.Seed;
using TrialMatch.Registry.Reading;

namespace TrialMatch.Registry.Tests;

/// <summary>The seed as it stands in this repository, read once for all tests.</summary>
public sealed class ShippedSeed : IAsyncLifetime
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    public string Folder { get; } = Path.Combine(Checkout(), "seed");

    public SeedSummary Summary { get; private set; } = null!;

    public Register Register { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await using var fixture = await RegisterFixture.CreateAsync();
        Summary = await new SeedLoader(fixture.Store).LoadAsync(Folder);
        Register = await fixture.Reader.CurrentAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TrialMatch.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Not within a checkout.");
        return folder;
    }
}

public class The_shipped_seed(ShippedSeed seed) : IClassFixture<ShippedSeed>
{
    [Fact]
    public void goes_in_without_a_refusal()
    {
        seed.Summary.Sites.Refused.Should().BeEmpty();
        seed.Summary.Trials.Refused.Should().BeEmpty();
    }

    [Fact]
    public void holds_the_Norwegian_hospitals_and_Nordic_university_hospitals()
    {
        var byCountry = seed.Register.Sites.CountBy(site => site.Facts.CountryCode).ToDictionary();

        byCountry["NO"].Should().Be(59);
        byCountry.Keys.Should().Contain(["SE", "DK", "FI", "IS"]);
    }

    [Fact]
    public void tells_real_trials_and_demonstrations_apart()
    {
        var (demos, real) = (seed.Register.Trials.Where(trial => trial.Demo).ToList(), seed.Register.Trials.Where(trial => !trial.Demo).ToList());

        real.Should().HaveCountGreaterThanOrEqualTo(30).And.OnlyContain(trial => trial.RegistryId.StartsWith("NCT"));
        demos.Should().HaveCountGreaterThanOrEqualTo(15)
            .And.OnlyContain(trial => trial.RegistryId.StartsWith("DEMO-") && trial.Facts.Title.Contains("not a real study"));
    }

    [Fact]
    public void shows_demonstrations_in_all_four_health_regions()
    {
        var regions = seed.Register.Sites.ToDictionary(site => site.Key, site => site.Facts.Region);

        seed.Register.Trials.Where(trial => trial.Demo).SelectMany(trial => trial.Sites)
            .Select(site => regions.GetValueOrDefault(site.Key)).Should()
            .Contain(["Helse Nord", "Helse Midt-Norge", "Helse Vest", "Helse Sør-Øst"]);
    }

    [Theory]
    [InlineData("NSCLC")]
    [InlineData("SCLC")]
    [InlineData("BREAST")]
    [InlineData("COADREAD")]
    [InlineData("MEL")]
    [InlineData("HGSOC")]
    [InlineData("PRAD")]
    [InlineData("GB")]
    [InlineData("SOFT_TISSUE")]
    [InlineData("DLBCLNOS")]
    [InlineData("AML")]
    [InlineData("PAAD")]
    public void has_trials_for_the_common_cancers(string code) =>
        seed.Register.List(new TrialQuery { Diagnoses = [code] }).Total.Should().BeGreaterThan(0);

    [Fact]
    public void prints_every_criterion_back_to_itself()
    {
        foreach (var criteria in seed.Register.Trials.SelectMany(trial => trial.Cohorts.Select(cohort => cohort.Criteria).Prepend(trial.Criteria)))
        {
            var printed = CriteriaNotation.Print(criteria);
            var read = CriteriaNotation.Parse(printed);
            read.Errors.Should().BeEmpty();
            CriteriaNotation.Print(read.Criteria!).Should().Be(printed);
        }
    }

    [Fact]
    public void answers_every_demonstration_patient_with_trials_at_a_distance()
    {
        foreach (var (key, line) in Patients())
        {
            var read = ProfileLine.Parse(line, ShippedSeed.Day);
            read.Errors.Should().BeEmpty("{0}", key);
            var matches = TrialMatcher.Match(read.Profile!, seed.Register.MatchableTrials, new MatchOptions { AsOf = ShippedSeed.Day });
            matches.Results.Should().NotBeEmpty("{0}", key);
            matches.Results.Should().Contain(result => result.NearestSite!.Kilometres != null, "{0}", key);
        }
    }

    [Fact]
    public void never_passes_a_patient_on_a_question_that_only_a_person_can_answer() =>
        seed.Register.MatchableTrials
            .Where(trial => trial.Criteria.Criteria.Any(criterion => criterion is JudgementCriterion))
            .Select(trial => TrialMatcher.Explain(ProfileLine.Parse(Patients()[0].Line, ShippedSeed.Day).Profile!, trial, ShippedSeed.Day).Verdict)
            .Should().NotContain(Verdict.Eligible);

    [Fact]
    public void offers_the_woman_in_Tromsø_trials_after_osimertinib_near_home_first()
    {
        var profile = ProfileLine.Parse(Patients()[0].Line, ShippedSeed.Day).Profile!;
        var matches = TrialMatcher.Match(profile, seed.Register.MatchableTrials, new MatchOptions { AsOf = ShippedSeed.Day });

        var first = matches.Results[0];
        first.Verdict.Should().Be(Verdict.PossiblyEligible);
        first.NearestSite!.Site.CountryCode.Should().Be("NO");
        matches.Results.Should().OnlyContain(result => result.Trial.Status == RecruitmentStatus.Recruiting || result.Trial.Status == RecruitmentStatus.ByInvitation);
        matches.Results.Select(result => result.Trial.Id).Should().NotContain("DEMO-07", "it excludes patients with EGFR p.L858R");
    }

    private List<(string Key, string Line)> Patients() =>
        [.. File.ReadLines(Path.Combine(seed.Folder, "patients.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[3]))];
}
