using System.Collections.Immutable;
using System.Text.Json;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Matching.Trials;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

/// <summary>Laws that hold for every kind of criterion that the language knows, over its whole terminology.</summary>
public class The_whole_language
{
    private const int Tries = 1500;

    [Fact]
    public void occurs_in_the_random_criteria_that_the_laws_are_tried_on()
    {
        Type[] all = [.. typeof(Criterion).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Criterion)) && !type.IsAbstract)];

        var written = Enumerable.Range(0, 200).SelectMany(seed => new Notation.RandomCriteria(seed).Next().Criteria.SelectMany(Nodes)).Select(node => node.GetType());
        var asked = Enumerable.Range(0, Tries).SelectMany(seed => Nodes(new RandomCriteria(seed).Criterion())).Select(node => node.GetType());

        all.Except(written).Should().BeEmpty();
        all.Except([typeof(UnrecognisedCriterion)]).Except(asked).Should().BeEmpty();
    }

    [Fact]
    public void is_answered_yes_or_no_by_some_patient_whatever_its_kind()
    {
        Type[] neverDecided = [typeof(JudgementCriterion), typeof(UnrecognisedCriterion)];
        var decided = new HashSet<(Type, Truth)>();
        var kinds = new HashSet<Type>();
        for (var seed = 0; seed < 8 * Tries; seed++)
        {
            var random = new RandomCriteria(seed);
            var leaf = random.Leaf();
            kinds.Add(leaf.GetType());
            decided.Add((leaf.GetType(), Patient([.. random.Facts()]).Asked(leaf).Truth));
        }

        foreach (var kind in kinds.Except(neverDecided))
            decided.Should().Contain((kind, Truth.Met)).And.Contain((kind, Truth.Unknown));
        decided.Where(pair => neverDecided.Contains(pair.Item1)).Should().OnlyContain(pair => pair.Item2 == Truth.Unknown);
    }

    [Fact]
    public void obeys_the_laws_of_logic() => ForAll((whole, patient) =>
    {
        var (a, b) = (whole.Leaf(), whole.Leaf());
        Truth Of(Criterion criterion) => patient.Asked(criterion).Truth;
        static Criterion Not(Criterion criterion) => new NoneOf { Children = [criterion] };

        Of(Not(a)).Should().Be(Kleene.Not(Of(a)));
        Of(Not(Not(a))).Should().Be(Of(a));
        Of(new NoneOf { Children = [a, b] }).Should().Be(Of(new AllOf { Children = [Not(a), Not(b)] }));
        Of(Not(new AllOf { Children = [a, b] })).Should().Be(Of(new AnyOf { Children = [Not(a), Not(b)] }));
        Of(new Criteria.AtLeast { Count = 1, Children = [a, b] }).Should().Be(Of(new AnyOf { Children = [a, b] }));
        Of(new Criteria.AtLeast { Count = 2, Children = [a, b] }).Should().Be(Of(new AllOf { Children = [b, a] }));
    });

    [Fact]
    public void is_answered_the_same_after_being_printed_and_stored() => ForAll((whole, patient) =>
    {
        var criterion = whole.Written();
        var printed = CriteriaNotation.Parse(CriteriaNotation.Print(criterion)).Criteria!.Criteria.Single();
        var stored = JsonSerializer.Deserialize<Criterion>(JsonSerializer.Serialize(criterion, MatchingJson.Options), MatchingJson.Options)!;
        var (remembered, errors) = patient.Facts.IsEmpty ? (patient, []) : ProfileJson.Read(ProfileJson.Write(patient), Today);
        errors.Should().BeEmpty();

        var answer = patient.Asked(criterion).Truth;
        patient.Asked(printed).Truth.Should().Be(answer);
        patient.Asked(stored).Truth.Should().Be(answer);
        remembered!.Asked(criterion).Truth.Should().Be(answer);
    });

    [Fact]
    public void is_never_answered_without_a_fact_nor_left_open_without_a_reason() => ForAll((whole, patient) =>
    {
        var criterion = whole.Leaf();
        if (criterion is LinesCriterion lines && !Enumerable.Range(0, 20).Any(count => lines.Range.Contains(count)))
            return; // Nobody can have had 3.3 lines.
        Profile.Empty.Asked(criterion).Truth.Should().Be(Truth.Unknown, "{0}", CriteriaNotation.Print(criterion));
        Justified(patient.Asked(criterion));
    });

    [Fact]
    public void turns_a_yes_into_a_no_only_by_the_fact_that_says_so() => ForAll((whole, patient) =>
    {
        if (patient.Facts.Length < 2)
            return;
        var criterion = whole.Leaf();
        var added = patient.Facts[^1];
        var before = new Profile(patient.Facts[..^1]).Asked(criterion).Truth;
        var after = patient.Asked(criterion);
        if (before != Truth.Unknown && after.Truth != Truth.Unknown && after.Truth != before)
            after.Facts.Select(cited => cited.Fact.Id).Should().Contain(added.Id, "{0} is {1} since {2}", criterion, after.Truth, added);
    });

    [Fact]
    public void finds_a_patient_eligible_only_where_nothing_that_decides_is_unknown()
    {
        var eligible = 0;
        for (var seed = 0; seed < 4 * Tries; seed++)
        {
            var random = new RandomCriteria(seed);
            var result = TrialMatcher.Explain(Patient([.. random.Facts()]), Trial([random.Criterion(), random.Criterion()]), Today);
            result.Criteria.ToList().ForEach(Justified);
            result.Criteria.All(node => node.Truth == Truth.Met).Should().Be(result.Verdict == Verdict.Eligible);
            eligible += result.Verdict == Verdict.Eligible ? 1 : 0;
        }

        eligible.Should().BePositive();
    }

    [Fact]
    public void never_scores_a_trial_lower_for_one_more_met_criterion_of_any_kind() => ForAll((whole, patient) =>
    {
        ImmutableArray<Criterion> criteria = [whole.Leaf(), whole.Leaf()];
        var more = whole.Leaf();
        if (patient.Asked(more).Truth != Truth.Met)
            return;
        var before = TrialMatcher.Explain(patient, Trial(criteria), Today);
        var after = TrialMatcher.Explain(patient, Trial([.. criteria, more]), Today);
        after.Score.Total.Should().BeGreaterThanOrEqualTo(before.Score.Total);
        after.Verdict.Should().Be(before.Verdict);
    });

    /// <summary>Every yes and no follows from its parts, and at the leaves from facts; unknown leaves say what is missing.</summary>
    private static void Justified(CriterionEvaluation node)
    {
        var (met, not) = (node.Children.Count(child => child.Truth == Truth.Met), node.Children.Count(child => child.Truth == Truth.NotMet));
        var all = node.Children.Length;
        var needed = node.Criterion switch { AllOf => all, AnyOf => 1, Criteria.AtLeast some => some.Count, _ => 0 };
        var follows = (node.Criterion, node.Truth) switch
        {
            (NoneOf, Truth.Met) => not == all,
            (NoneOf, Truth.NotMet) => met > 0,
            (NoneOf, _) => met == 0 && not < all,
            (CriterionGroup, Truth.Met) => met >= needed,
            (CriterionGroup, Truth.NotMet) => all - not < needed,
            (CriterionGroup, _) => met < needed && all - not >= needed,
            (_, Truth.Unknown) => node.Missing.Length > 0,
            _ => node.Facts.Length > 0,
        };
        follows.Should().BeTrue("{0} is {1}", node.Criterion, node.Truth);
        node.Children.ToList().ForEach(Justified);
    }

    private static IEnumerable<Criterion> Nodes(Criterion criterion) =>
        criterion is CriterionGroup group ? group.Children.SelectMany(Nodes).Prepend(criterion) : [criterion];

    private static MatchableTrial Trial(ImmutableArray<Criterion> criteria) => new()
    {
        Id = "t",
        Title = "t",
        Status = RecruitmentStatus.Recruiting,
        Criteria = new EligibilityCriteria(criteria),
    };

    private sealed class Whole(int seed)
    {
        private readonly Notation.RandomCriteria _written = new(seed);
        private readonly RandomCriteria _asked = new(seed);
        private int _next = seed;

        /// <summary>Now a leaf of the small world, which is often decided, now one of the whole terminology.</summary>
        public Criterion Leaf() => _next++ % 2 == 0 ? _asked.Leaf() : Written();

        /// <summary>A leaf of the whole terminology.</summary>
        public Criterion Written() => _written.Leaf(_next++ / 2 % Notation.RandomCriteria.LeafKinds);
    }

    private static void ForAll(Action<Whole, Profile> law)
    {
        for (var seed = 0; seed < Tries; seed++)
            law(new Whole(seed), Patient([.. new RandomCriteria(seed + Tries).Facts()]));
    }
}
