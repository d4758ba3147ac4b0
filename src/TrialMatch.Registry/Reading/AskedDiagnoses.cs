using TrialMatch.Matching.Criteria;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>The diagnoses that a trial's structured criteria ask for.</summary>
internal static class AskedDiagnoses
{
    /// <summary>For each node of the tree: everything above it, itself and everything below it.</summary>
    private static readonly Lazy<Dictionary<string, List<string>>> Branches = new(() =>
    {
        var branches = OncoTree.Current.All.ToDictionary(node => node.Code, node => new List<string> { node.Code }, StringComparer.OrdinalIgnoreCase);
        foreach (var node in OncoTree.Current.All)
        {
            for (var above = node.Parent; above is not null; above = OncoTree.Current.Find(above)!.Parent)
            {
                branches[node.Code].Add(above);
                branches[above].Add(node.Code);
            }
        }

        return branches;
    });

    private static readonly Lazy<List<string>> Solid = new(() => [.. OncoTree.Current.All.Select(node => node.Code).Where(OncoTree.Current.IsSolid)]);

    private static readonly Lazy<List<string>> Liquid = new(() => [.. OncoTree.Current.All.Select(node => node.Code).Where(OncoTree.Current.IsLiquid)]);

    /// <summary>Every diagnosis on the same branch as one that the trial, or one of its cohorts, asks for.</summary>
    public static HashSet<string> Of(TrialDocument trial) =>
        trial.Cohorts.Select(cohort => cohort.Criteria).Prepend(trial.Criteria)
            .SelectMany(criteria => criteria.Criteria)
            .SelectMany(Asked)
            .SelectMany(asked => asked.Codes.SelectMany(Branch).Where(code => !asked.Except.Any(except => OncoTree.Current.IsWithin(code, except))))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands in an exclusion is not asked for.</summary>
    private static IEnumerable<DiagnosisCriterion> Asked(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion diagnosis => [diagnosis],
        NoneOf => [],
        CriterionGroup group => group.Children.SelectMany(Asked),
        _ => [],
    };

    private static List<string> Branch(string wanted) => wanted switch
    {
        DiagnosisCriterion.AllSolid => Solid.Value,
        DiagnosisCriterion.AllLiquid => Liquid.Value,
        _ => Branches.Value.GetValueOrDefault(wanted, []),
    };
}
