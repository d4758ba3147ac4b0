using TrialMatch.Matching.Criteria;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>The diagnoses that a trial's structured criteria ask for.</summary>
internal static class AskedDiagnoses
{
    /// <summary>Whether the trial, or one of its cohorts, asks for a diagnosis on the same branch as this one.</summary>
    public static bool Touch(TrialDocument trial, string code) =>
        trial.Cohorts.Select(cohort => cohort.Criteria).Prepend(trial.Criteria)
            .SelectMany(criteria => criteria.Criteria)
            .SelectMany(Asked)
            .Any(asked => asked.Codes.Any(wanted => OnOneBranch(wanted, code)) && !asked.Except.Any(except => OncoTree.Current.IsWithin(code, except)));

    /// <summary>What stands in an exclusion is not asked for.</summary>
    private static IEnumerable<DiagnosisCriterion> Asked(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion diagnosis => [diagnosis],
        NoneOf => [],
        CriterionGroup group => group.Children.SelectMany(Asked),
        _ => [],
    };

    private static bool OnOneBranch(string wanted, string code) => wanted switch
    {
        DiagnosisCriterion.AllSolid => OncoTree.Current.IsSolid(code),
        DiagnosisCriterion.AllLiquid => OncoTree.Current.IsLiquid(code),
        _ => OncoTree.Current.IsWithin(code, wanted) || OncoTree.Current.IsWithin(wanted, code),
    };
}
