using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Tests.Evaluation;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Ranking;

public class The_ranked_list
{
    private static readonly TrialSite Tromsø = Site("tromso", "NO", 69.68, 18.98);
    private static readonly TrialSite Oslo = Site("oslo", "NO", 59.93, 10.66);
    private static readonly TrialSite Umeå = Site("umea", "SE", 63.82, 20.30);

    private static readonly Profile Patient_in_Tromsø = Patient(
        AgedYears(63), Diagnosed("LUAD"), Ecog(1), Report(Variant("EGFR", "L858R")), LivesIn("9008 Tromsø"));

    private static readonly Criterion Adult = new AgeCriterion { Range = NumericRange.AtLeast(18) };
    private static readonly Criterion Lung = new DiagnosisCriterion { Codes = ["NSCLC"] };
    private static readonly Criterion L858R = new VariantCriterion { Gene = "EGFR", Change = Change("L858R") };
    private static readonly Criterion AnyEgfr = new VariantCriterion { Gene = "EGFR" };
    private static readonly Criterion HivTest = new NoneOf { Children = [new ConditionCriterion { Kind = ConditionKind.Infection, Code = "hiv" }] };
    private static readonly Criterion Fit = new PerformanceCriterion { Scale = PerformanceScale.Ecog, Range = NumericRange.AtMost(0) };
    private static readonly Criterion Melanoma = new DiagnosisCriterion { Codes = ["MEL"] };

    [Fact]
    public void never_mixes_verdicts_whatever_the_score()
    {
        var result = Match(
            Trial("far-but-certain", [Adult], [Site("sydney", "AU", -33.9, 151.2)]),
            Trial("near-with-a-question", [Adult, L858R, HivTest], [Tromsø]),
            Trial("near-but-too-frail", [Adult, L858R, Fit], [Tromsø]),
            Trial("another-disease", [Melanoma], [Tromsø]));

        result.Results.Select(trial => (trial.Trial.Id, trial.Verdict)).Should().Equal(
            ("far-but-certain", Verdict.Eligible),
            ("near-with-a-question", Verdict.PossiblyEligible),
            ("near-but-too-frail", Verdict.NotNow));
        result.Counts[Verdict.NotEligible].Should().Be(1);
    }

    [Fact]
    public void puts_an_exact_variant_above_its_gene() =>
        Ids(Match(Trial("gene", [AnyEgfr], [Oslo]), Trial("variant", [L858R], [Oslo]))).Should().Equal("variant", "gene");

    [Fact]
    public void puts_the_nearest_site_of_the_own_country_first_and_shows_the_distance()
    {
        var trial = Match(Trial("three-sites", [Adult], [Oslo, Umeå, Tromsø])).Results.Single();

        trial.NearestSite!.Site.Key.Should().Be("tromso");
        trial.NearestSite.Kilometres.Should().BeInRange(0, 10);
    }

    [Fact]
    public void prefers_the_own_country_even_when_a_neighbour_is_nearer()
    {
        var trial = Match(Trial("two-sites", [Adult], [Oslo, Umeå])).Results.Single();

        trial.NearestSite!.Site.Key.Should().Be("oslo");
    }

    [Fact]
    public void leaves_out_a_trial_whose_sites_are_closed_although_the_trial_is_open()
    {
        var result = Match(Trial("closed-here", [Adult], [Tromsø with { Status = RecruitmentStatus.Closed }]));

        result.Results.Should().BeEmpty();
        result.NotOpen.Should().Be(1);
    }

    [Fact]
    public void judges_the_best_open_cohort()
    {
        var trial = Trial("cohorts", [Adult], [Oslo]) with
        {
            Cohorts =
            [
                new Cohort { Id = "A", Name = "closed", Status = RecruitmentStatus.Full, Criteria = new([L858R]) },
                new Cohort { Id = "B", Name = "melanoma", Status = RecruitmentStatus.Recruiting, Criteria = new([Melanoma]) },
                new Cohort { Id = "C", Name = "lung", Status = RecruitmentStatus.Recruiting, Criteria = new([Lung]) },
            ],
        };

        Match(trial).Results.Single().Cohort!.Id.Should().Be("C");
    }

    [Fact]
    public void tells_what_is_missing_and_which_trials_it_would_decide()
    {
        var egfrOnly = Patient(AgedYears(63), Diagnosed("LUAD"));
        var result = TrialMatcher.Match(
            egfrOnly,
            [Trial("one", [L858R], [Oslo]), Trial("two", [AnyEgfr, HivTest], [Oslo]), Trial("settled", [Adult], [Oslo])],
            new MatchOptions { AsOf = Today });

        var first = result.OpenQuestions[0];
        first.Fact.Should().Be(new MissingFact(MissingKind.NotTested, FactTopic.Variant, "EGFR"));
        first.Trials.Should().BeEquivalentTo(["one", "two"]);
        first.Opens.Select(decision => decision.Trial).Should().Equal("one");
    }

    [Fact]
    public void keeps_to_the_country_and_distance_that_were_asked_for()
    {
        var trials = new[] { Trial("norway", [Adult], [Oslo]), Trial("sweden", [Adult], [Umeå]) };

        Ids(TrialMatcher.Match(Patient_in_Tromsø, trials, new MatchOptions { AsOf = Today, CountryCode = "SE" })).Should().Equal("sweden");
        Ids(TrialMatcher.Match(Patient_in_Tromsø, trials, new MatchOptions { AsOf = Today, MaxKilometres = 700 })).Should().Equal("sweden");
    }

    [Fact]
    public void dates_the_end_of_a_washout()
    {
        var patient = Patient(Had("osimertinib", stop: PartialDate.Of(DaysAgo(10))));
        var trial = Trial("washout", [new WashoutCriterion { Subject = new TherapySubject("osimertinib", null), Days = 28 }], [Oslo]);

        var result = TrialMatcher.Match(patient, [trial], new MatchOptions { AsOf = Today }).Results.Single();

        result.Verdict.Should().Be(Verdict.NotNow);
        result.EarliestDate.Should().Be(DaysAgo(10).AddDays(28));
    }

    [Theory]
    [InlineData(0, Verdict.NotNow, 18)]
    [InlineData(17, Verdict.NotNow, 18)]
    [InlineData(18, Verdict.Eligible, null)]
    [InlineData(60, Verdict.Eligible, null)]
    public void counts_a_washout_to_the_planned_start(int startsIn, Verdict expected, int? earliestIn)
    {
        var patient = Patient(Had("osimertinib", stop: PartialDate.Of(DaysAgo(10))));
        var trial = Trial("washout", [new WashoutCriterion { Subject = new TherapySubject("osimertinib", null), Days = 28 }], [Oslo]);

        var result = TrialMatcher.Match(patient, [trial], new MatchOptions { AsOf = Today, PlannedStart = Today.AddDays(startsIn) }).Results.Single();

        result.Verdict.Should().Be(expected);
        result.EarliestDate.Should().Be(earliestIn is { } days ? Today.AddDays(days) : null);
        result.Criteria.Single().Cautions.Should().NotContain(Caution.NoPlannedStart);
    }

    [Theory]
    [InlineData(17, Verdict.NotNow)]
    [InlineData(7, Verdict.NotEligible)]
    public void says_not_now_only_of_what_may_pass_within_a_year(int years, Verdict expected)
    {
        var trial = Trial("adults", [Adult], [Oslo]);

        TrialMatcher.Explain(Patient(AgedYears(years)), trial, Today).Verdict.Should().Be(expected);
    }

    [Fact]
    public void does_not_pass_a_patient_for_a_trial_whose_criteria_nobody_has_written_down() =>
        Match(Trial("no-criteria", [], [Oslo])).Results.Single().Verdict.Should().Be(Verdict.PossiblyEligible);

    [Fact]
    public void stands_in_the_same_order_whatever_the_order_of_the_register()
    {
        var random = new RandomCriteria(7);
        var trials = Enumerable.Range(0, 60).Select(i => Trial($"t{i:00}", [random.Criterion(), random.Criterion()], [Oslo])).ToArray();

        Ids(Match(random.Shuffled(trials))).Should().Equal(Ids(Match(trials)));
    }

    [Fact]
    public void never_scores_a_trial_lower_for_one_more_met_criterion()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new RandomCriteria(seed);
            ImmutableArray<Criterion> criteria = [random.Criterion(), random.Criterion()];
            var before = TrialMatcher.Explain(Patient_in_Tromsø, Trial("t", criteria, [Oslo]), Today);
            var after = TrialMatcher.Explain(Patient_in_Tromsø, Trial("t", criteria.Add(Adult), [Oslo]), Today);
            after.Score.Total.Should().BeGreaterThanOrEqualTo(before.Score.Total);
        }
    }

    [Fact]
    public void is_not_less_certain_of_a_trial_that_lists_more_blood_tests_than_of_one_whose_variant_is_unknown()
    {
        Criterion[] bloodTests = [.. new[] { "hemoglobin", "platelets" }
            .Select(analyte => new MeasurementCriterion { Analyte = analyte, Range = NumericRange.AtLeast(1) })];
        var kras = new VariantCriterion { Gene = "KRAS", Change = Change("G12C") };

        var result = Match(Trial("blood-tests", [Lung, Adult, .. bloodTests], [Oslo]), Trial("variant", [Lung, Adult, kras], [Oslo]));

        result.Results.Select(trial => trial.Trial.Id).Should().Equal("blood-tests", "variant");
    }

    [Fact]
    public void stays_between_nought_and_a_hundred_points()
    {
        var best = Match(Trial("best", [L858R, new PriorTherapyCriterion { Subject = new TherapySubject("osimertinib", null) }], [Tromsø])).Results[0];

        best.Score.Total.Should().BeInRange(0, 100);
        best.Score.Molecular.Should().Be(ScoreWeights.Molecular);
    }

    [Theory]
    [InlineData("TERT C228T", "variant TERT c.-124C>T", ScoreWeights.Molecular)]
    [InlineData("HPV16 positive", "virus HPV 16 positive", ScoreWeights.MolecularMarker)]
    [InlineData("HLA-A*02:01/*03:01", "HLA A*02:01", ScoreWeights.MolecularMarker)]
    [InlineData("UGT1A1*28 homozygous", "metaboliser UGT1A1 *28/*28", ScoreWeights.MolecularMarker)]
    [InlineData("ECOG 1", "performance ECOG <= 1", 0)]
    public void gives_points_for_every_kind_of_molecular_finding(string patient, string criterion, double points) =>
        Points(patient, criterion).Molecular.Should().Be(points);

    [Theory]
    [InlineData("platinum resistant", "platinum resistant", ScoreWeights.Line)]
    [InlineData("2 prior lines", "lines >= 1", ScoreWeights.Line)]
    [InlineData("does not tolerate capecitabine", "intolerance capecitabine", ScoreWeights.Line)]
    [InlineData("in another trial", "trial participation", 0)]
    [InlineData("untreated", "washout chemotherapy 28 days", 0)]
    public void gives_points_for_the_place_in_the_course_of_treatment(string patient, string criterion, double points) =>
        Points(patient, criterion).Line.Should().Be(points);

    [Theory]
    [InlineData("virus HPV positive")]
    [InlineData("HLA A*02:01")]
    [InlineData("metaboliser DPYD normal")]
    [InlineData("intolerance capecitabine")]
    [InlineData("trial participation")]
    [InlineData("platinum sensitive")]
    public void counts_molecular_findings_and_earlier_treatment_three_times_in_certainty(string criterion)
    {
        var unknown = CriteriaNotation.Parse(criterion).Criteria!.Criteria[0];
        var trial = TrialMatcher.Explain(Patient_in_Tromsø, Trial("t", [Adult, unknown], [Oslo]), Today);

        trial.Score.Certainty.Should().Be(ScoreWeights.Certainty / (1 + ScoreWeights.DecisiveShare));
    }

    private static Score Points(string patient, string criterion) =>
        TrialMatcher.Explain(ProfileLine.Parse(patient, Today).Profile!, Trial("t", CriteriaNotation.Parse(criterion).Criteria!.Criteria, [Oslo]), Today).Score;

    private static RankedMatches Match(params MatchableTrial[] trials) =>
        TrialMatcher.Match(Patient_in_Tromsø, trials, new MatchOptions { AsOf = Today });

    private static IEnumerable<string> Ids(RankedMatches matches) => matches.Results.Select(result => result.Trial.Id);

    private static MatchableTrial Trial(string id, ImmutableArray<Criterion> criteria, ImmutableArray<TrialSite> sites) => new()
    {
        Id = id,
        Title = id,
        Status = RecruitmentStatus.Recruiting,
        Criteria = new EligibilityCriteria(criteria),
        Sites = sites,
    };

    private static TrialSite Site(string key, string country, double latitude, double longitude) => new()
    {
        Key = key,
        Name = key,
        CountryCode = country,
        Point = new GeoPoint(latitude, longitude),
        Status = RecruitmentStatus.Recruiting,
        ConfirmedOn = Today,
    };
}
