using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

/// <summary>Laws that hold for every criterion and every patient, tried on a thousand random ones.</summary>
public class The_evaluation
{
    private const int Tries = 1000;

    [Fact]
    public void says_of_an_exclusion_the_opposite_of_what_is_excluded() => ForAll((random, patient) =>
    {
        var criterion = random.Criterion();
        var plain = patient.Asked(criterion).Truth;
        var excluded = patient.Asked(new NoneOf { Children = [criterion] }).Truth;
        excluded.Should().Be(plain switch { Truth.Met => Truth.NotMet, Truth.NotMet => Truth.Met, _ => Truth.Unknown });
    });

    [Fact]
    public void is_not_changed_by_excluding_an_exclusion() => ForAll((random, patient) =>
    {
        var criterion = random.Criterion();
        var twice = new NoneOf { Children = [new NoneOf { Children = [criterion] }] };
        patient.Asked(twice).Truth.Should().Be(patient.Asked(criterion).Truth);
    });

    [Fact]
    public void obeys_de_Morgan() => ForAll((random, patient) =>
    {
        var (a, b) = (random.Criterion(2), random.Criterion(2));
        var none = new NoneOf { Children = Both(a, b) };
        var allNot = new AllOf { Children = Both(new NoneOf { Children = [a] }, new NoneOf { Children = [b] }) };
        patient.Asked(none).Truth.Should().Be(patient.Asked(allNot).Truth);
        var notAll = new NoneOf { Children = [new AllOf { Children = Both(a, b) }] };
        var anyNot = new AnyOf { Children = Both(new NoneOf { Children = [a] }, new NoneOf { Children = [b] }) };
        patient.Asked(notAll).Truth.Should().Be(patient.Asked(anyNot).Truth);
    });

    [Fact]
    public void does_not_depend_on_the_order_of_criteria() => ForAll((random, patient) =>
    {
        if (random.Criterion() is not CriterionGroup group)
            return;
        var shuffled = group with { Children = [.. random.Shuffled(group.Children)] };
        var (one, other) = (patient.Asked(group), patient.Asked(shuffled));
        other.Truth.Should().Be(one.Truth);
        other.Change.Should().Be(one.Change);
    });

    [Fact]
    public void does_not_depend_on_the_order_in_which_facts_were_entered() => ForAll((random, patient) =>
    {
        var criterion = random.Criterion();
        new Profile([.. random.Shuffled(patient.Facts)]).Asked(criterion).Truth.Should().Be(patient.Asked(criterion).Truth);
    });

    [Fact]
    public void does_not_depend_on_the_order_of_findings_in_a_report() => ForAll((random, patient) =>
    {
        var leaf = random.MolecularLeaf();
        var shuffled = new Profile([.. patient.Facts.Select(fact => fact is MolecularReport report ? report with { Findings = [.. random.Shuffled(report.Findings)] } : fact)]);
        shuffled.Asked(leaf).Truth.Should().Be(patient.Asked(leaf).Truth, "{0}", leaf);
    });

    [Fact]
    public void never_turns_a_molecular_yes_into_a_no_by_another_sample_unless_that_says_no_by_itself() => ForAll((random, _) =>
    {
        var leaf = random.MolecularLeaf();
        var (first, second) = (Report(DaysAgo(20), null, [.. random.Findings()]), Report(DaysAgo(10), null, [.. random.Findings()]));
        if (Patient(first).Asked(leaf).Truth == Truth.Met && Patient(first, second).Asked(leaf).Truth == Truth.NotMet)
            Patient(second).Asked(leaf).Truth.Should().Be(Truth.NotMet, "{0}", leaf);
    });

    [Fact]
    public void never_turns_a_plain_yes_into_a_no_when_facts_of_another_kind_are_added() => ForAll((random, patient) =>
    {
        var leaf = random.Leaf();
        var before = patient.Asked(leaf).Truth;
        var kinds = patient.Facts.Select(Kind).ToHashSet();
        var more = new Profile([.. patient.Facts, .. random.Facts().Where(fact => !kinds.Contains(Kind(fact)))]);
        var after = more.Asked(leaf).Truth;
        if (before != Truth.Unknown && leaf is not LinesCriterion)
            after.Should().Be(before, "{0} was already answered", leaf);

        // A treatment added to a history that was said to be complete is a contradiction, not more of the same; so are
        // treatments and statements about the same drugs, or about trials.
        // Stage, extent and metastases are derived from one another.
        static Type Kind(Fact fact) => fact switch
        {
            TherapyHistoryFact or IntoleranceFact or TrialParticipationFact or PlatinumSensitivityFact => typeof(TherapyFact),
            StageFact or ExtentFact or MetastasisCountFact => typeof(MetastasisFact),
            _ => fact.GetType(),
        };
    });

    [Fact]
    public void knows_nothing_of_a_patient_of_whom_nothing_is_known() => ForAll((random, _) =>
        Profile.Empty.Asked(random.Leaf()).Should().Match<CriterionEvaluation>(answer => answer.Truth == Truth.Unknown && answer.Missing.Length == 1));

    [Fact]
    public void cites_a_dated_fact_for_every_yes_and_every_no() => ForAll((random, patient) =>
    {
        var answer = patient.Asked(random.Leaf());
        if (answer.Truth != Truth.Unknown)
            answer.Facts.Should().NotBeEmpty().And.OnlyContain(cited => cited.Fact.Date <= Today);
        else
            answer.Missing.Should().NotBeEmpty();
    });

    private static void ForAll(Action<RandomCriteria, Profile> law)
    {
        for (var seed = 0; seed < Tries; seed++)
        {
            var random = new RandomCriteria(seed);
            law(random, Patient([.. random.Facts()]));
        }
    }
}
