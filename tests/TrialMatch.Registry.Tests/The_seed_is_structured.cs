using TrialMatch.Matching.Criteria;

namespace TrialMatch.Registry.Tests;

/// <summary>How much of the real trials in the seed is said in criteria that a record can answer.</summary>
public class The_seed_is_structured(ShippedSeed seed) : IClassFixture<ShippedSeed>
{
    /// <summary>The largest share of criteria that may be left to a person, in percent.</summary>
    private const double MostJudgement = 10;

    /// <summary>The largest share of criteria that may stand as a sentence, in percent.</summary>
    private const double MostUnstructured = 1;

    [Fact]
    public void and_leaves_at_most_a_tenth_of_the_criteria_to_judgement() => Share(unstructured: false, MostJudgement);

    [Fact]
    public void and_keeps_hardly_any_protocol_sentence_as_mere_text() => Share(unstructured: true, MostUnstructured);

    private void Share(bool unstructured, double most)
    {
        var trials = seed.Register.Trials.Where(trial => !trial.Demo)
            .Select(trial => (trial.RegistryId, Leaves: Leaves(trial.Criteria.Criteria.Concat(trial.Cohorts.SelectMany(cohort => cohort.Criteria.Criteria))).ToList()))
            .Select(trial => (trial.RegistryId, All: trial.Leaves.Count, Open: trial.Leaves.Count(leaf => leaf is JudgementCriterion judgement && judgement.Unstructured == unstructured)))
            .ToList();
        trials.Should().HaveCountGreaterThanOrEqualTo(30);

        var share = 100.0 * trials.Sum(trial => trial.Open) / trials.Sum(trial => trial.All);
        share.Should().BeLessThanOrEqualTo(most, "the most are in {0}", string.Join(", ", trials
            .OrderByDescending(trial => trial.Open).Take(8).Select(trial => $"{trial.RegistryId} ({trial.Open} of {trial.All})")));
    }

    private static IEnumerable<Criterion> Leaves(IEnumerable<Criterion> criteria) =>
        criteria.SelectMany(criterion => criterion is CriterionGroup group ? Leaves(group.Children) : [criterion]);
}
