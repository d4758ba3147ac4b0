using System.Globalization;
using TrialMatch.Matching.Answers;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Questions;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Tests.Evaluation;
using TrialMatch.Matching.Trials;
using static TrialMatch.Matching.Tests.Answers.Trials;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Answers;

public class The_next_best_question
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly Profile Known = Patient(AgedYears(63), Diagnosed("LUAD"));

    [Fact]
    public void is_the_one_that_opens_most_trials_by_itself()
    {
        var questions = Questions(Known, Trial("one", L858R), Trial("two", L858R, Willing), Trial("hiv", NoHiv, Fit));

        questions[0].Fact.Topic.Should().Be(FactTopic.Variant);
        questions[0].Opens.Select(decision => (decision.Trial, decision.Complete)).Should().BeEquivalentTo([("one", true), ("two", false)]);
        questions[0].RulesOut.Select(decision => decision.Trial).Should().BeEquivalentTo(["one", "two"]);
    }

    [Fact]
    public void may_open_a_trial_only_together_with_another()
    {
        var questions = Questions(Known, Trial("two-missing", L858R, Fit));

        questions.Should().HaveCount(2).And.OnlyContain(question => question.Opens.IsEmpty);
        questions.Should().OnlyContain(question => question.OpensWith.Length == 1 && question.OpensWith[0].Others.Length == 1);
    }

    [Fact]
    public void claims_nothing_of_a_trial_that_waits_for_more_facts_than_are_looked_at_together()
    {
        var hemoglobin = new MeasurementCriterion { Analyte = "hemoglobin", Range = NumericRange.AtLeast(9) };
        var questions = Questions(Known, Trial("four-missing", L858R, Fit, NoHiv, hemoglobin));

        questions.Should().HaveCount(4).And.OnlyContain(question => question.Opens.IsEmpty && question.OpensWith.IsEmpty && question.RulesOut.Length == 1);
    }

    [Fact]
    public void asks_for_one_fact_once_although_it_is_missing_for_several_reasons()
    {
        var (old, none) = (Patient(Ecog(1, DaysAgo(120)), Diagnosed("LUAD")), new PerformanceCriterion { Scale = PerformanceScale.Ecog, Range = NumericRange.AtMost(0) });
        var questions = Questions(old, Trial("a", Fit), Trial("b", none));

        questions.Should().ContainSingle().Which.Trials.Should().BeEquivalentTo(["a", "b"]);
    }

    [Fact]
    public void does_not_open_a_trial_by_two_answers_that_cannot_hold_at_once()
    {
        var low = new MeasurementCriterion { Analyte = "hemoglobin", Range = NumericRange.AtMost(8) };
        var high = new MeasurementCriterion { Analyte = "hemoglobin", Range = NumericRange.AtLeast(9) };

        Questions(Known, Trial("impossible", low, high)).Single().Opens.Should().BeEmpty();
        Questions(Known, Trial("excluded", new NoneOf { Children = [low] }, high)).Single().Opens.Should().ContainSingle();
    }

    [Fact]
    public void does_not_rule_out_a_trial_while_another_cohort_is_open_to_the_patient()
    {
        var trial = Trial("cohorts") with { Cohorts = [Cohort("A", RecruitmentStatus.Recruiting, L858R), Cohort("B", RecruitmentStatus.Recruiting, Fit)] };
        var questions = Questions(Known, trial);

        questions.Should().HaveCount(2).And.OnlyContain(question => question.Opens.Length == 1 && question.RulesOut.IsEmpty);
    }

    [Fact]
    public void is_none_when_nothing_is_missing()
    {
        var matches = Match(Patient(AgedYears(63)), Trial("settled", Adult), Trial("for-persons", Adult, Willing));

        matches.OpenQuestions.Should().BeEmpty();
        QuestionReport.Of(matches, 10, English).Questions.Should().BeEmpty();
    }

    [Fact]
    public void is_put_in_plain_words_with_the_answers_that_decide()
    {
        var report = QuestionReport.Of(Match(Known, Trial("one", L858R)), 10, English);

        report.Questions[0].Question.Should().Be("What does a gene test of EGFR find?");
        report.Questions[0].Opens[0].If.Should().Equal("variant EGFR p.L858R: yes");
        report.Questions[0].RulesOut[0].If.Should().Equal("variant EGFR p.L858R: no");
        report.Bound.Should().Contain("3 facts").And.Contain("10 single criteria");
    }

    /// <summary>The claims against brute force: the criteria are rewritten with the claimed answers in them, and evaluated anew.</summary>
    [Fact]
    public void really_decides_what_it_claims_to_decide()
    {
        var claims = 0;
        for (var seed = 0; seed < 250; seed++)
        {
            var random = new RandomCriteria(seed);
            var patient = Patient([.. random.Facts()]);
            var trials = Random(random, 8).ToDictionary(trial => trial.Id);
            foreach (var question in Match(patient, [.. trials.Values]).OpenQuestions)
            {
                foreach (var opened in question.Opens.Concat(question.OpensWith.Select(joint => joint.Decision)))
                {
                    var after = TrialMatcher.Explain(patient, Answered(trials[opened.Trial], opened), Today);
                    after.Verdict.Should().Be(opened.Complete ? Verdict.Eligible : Verdict.PossiblyEligible, "seed {0}, {1}", seed, opened);
                    after.Cohorts.Select(cohort => cohort.Result).DefaultIfEmpty(after.Best).Should().Contain(
                        cohort => cohort.Verdict <= Verdict.PossiblyEligible && cohort.Criteria.All(IsOpenToPersonsOnly), "seed {0}, {1}", seed, opened);
                    claims++;
                }

                foreach (var ruledOut in question.RulesOut)
                {
                    var after = TrialMatcher.Explain(patient, Answered(trials[ruledOut.Trial], ruledOut), Today);
                    after.Best.Criteria.Should().Contain(criterion => criterion.Truth == Truth.NotMet, "seed {0}, {1}", seed, ruledOut);
                    claims++;
                }
            }
        }

        claims.Should().BeGreaterThan(500, "the law has to be tried on something");
    }

    /// <summary>And the other way round: what one fact can open is found. Every answer of one fact is tried by itself.</summary>
    [Fact]
    public void overlooks_no_trial_that_one_fact_opens()
    {
        var openings = 0;
        for (var seed = 0; seed < 250; seed++)
        {
            var random = new RandomCriteria(seed);
            var patient = Patient([.. random.Facts()]);
            var trials = Enumerable.Range(0, 6).Select(number => Trial($"T{number}", random.Criterion(2), random.Criterion(1))).ToArray();
            var questions = Match(patient, trials).OpenQuestions;
            foreach (var trial in trials)
            {
                foreach (var question in questions.Where(question => question.Trials.Contains(trial.Id)))
                {
                    var leaves = Leaves(trial).Where(leaf => patient.Asked(leaf) is { Truth: Truth.Unknown, Missing: [var missing] }
                        && missing.Topic == question.Fact.Topic && missing.Subject == question.Fact.Subject).DistinctBy(Text).ToList();
                    var opens = Enumerable.Range(0, 1 << leaves.Count)
                        .Select(bits => leaves.Select((leaf, at) => new AssumedAnswer(leaf, (bits & (1 << at)) != 0)).ToList())
                        .Where(CanHold)
                        .Any(answers => TrialMatcher.Explain(patient, Answered(trial, new Decision(trial.Id, [.. answers], false)), Today).Best is var after
                            && after.Verdict <= Verdict.PossiblyEligible
                            && after.Criteria.SelectMany(criterion => criterion.Missing).All(missing => missing.Kind == MissingKind.ToBeAsked));
                    question.Opens.Any(decision => decision.Trial == trial.Id).Should().Be(opens, "seed {0}, {1}, {2}", seed, trial.Id, question.Fact);
                    openings += opens ? 1 : 0;
                }
            }
        }

        openings.Should().BeGreaterThan(100, "the law has to be tried on something");
    }

    private static bool CanHold(List<AssumedAnswer> answers) => AskedValues.Possible([.. answers.Select(answer => answer.Criterion)])
        .All(value => value.Met.Contains(answers.Select((answer, at) => answer.Met ? 1 << at : 0).Sum() & value.About));

    private static System.Collections.Immutable.ImmutableArray<OpenQuestion> Questions(Profile patient, params MatchableTrial[] trials) => Match(patient, trials).OpenQuestions;

    private static RankedMatches Match(Profile patient, params MatchableTrial[] trials) => TrialMatcher.Match(patient, trials, new MatchOptions { AsOf = Today });

    private static MatchableTrial Answered(MatchableTrial trial, Decision decision)
    {
        var answers = decision.Answers.ToDictionary(answer => Text(answer.Criterion), answer => answer.Met);
        return trial with
        {
            Criteria = new([.. trial.Criteria.Criteria.Select(Rewritten)]),
            Cohorts = [.. trial.Cohorts.Select(cohort => cohort with { Criteria = new([.. cohort.Criteria.Criteria.Select(Rewritten)]) })],
        };

        Criterion Rewritten(Criterion criterion) => criterion switch
        {
            CriterionGroup group => group with { Children = [.. group.Children.Select(Rewritten)] },
            _ when answers.TryGetValue(Text(criterion), out var met) => met ? new AllOf { Children = [] } : new AnyOf { Children = [] },
            _ => criterion,
        };
    }

    private static bool IsOpenToPersonsOnly(CriterionEvaluation criterion) => criterion.Missing.All(missing => missing.Kind == MissingKind.ToBeAsked);

    private static IEnumerable<Criterion> Leaves(MatchableTrial trial) => trial.Criteria.Criteria.SelectMany(Leaves);

    private static IEnumerable<Criterion> Leaves(Criterion criterion) => criterion is CriterionGroup group ? group.Children.SelectMany(Leaves) : [criterion];

    private static string Text(Criterion criterion) => CriteriaNotation.Print(criterion);
}
