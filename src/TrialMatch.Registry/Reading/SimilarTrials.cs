using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>Open trials for the diagnosis of another, so that a closed one is no dead end.</summary>
public static class SimilarTrials
{
    /// <summary>
    /// Open trials that ask for a diagnosis on a branch of one that this trial asks for. A demonstration is like another and
    /// a real study like another; with more of the same codes before fewer, with a hospital in Norway before others.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="trial">The trial that others are to be like.</param>
    /// <param name="most">At most so many.</param>
    public static ImmutableArray<TrialDocument> Similar(this Register register, TrialDocument trial, int most)
    {
        var codes = Codes(trial);
        return
        [
            .. register.Trials
                .Where(other => other.RegistryId != trial.RegistryId && other.Status is RecruitmentStatus.Recruiting or RecruitmentStatus.ByInvitation)
                .Select(other => (Trial: other, Shared: Shared(codes, Codes(other))))
                .Where(other => other.Shared > 0)
                .OrderByDescending(other => other.Trial.Demo == trial.Demo)
                .ThenByDescending(other => other.Trial.Sites.Any(site => site.CountryCode == "NO"))
                .ThenByDescending(other => other.Shared)
                .ThenBy(other => other.Trial.RegistryId, StringComparer.Ordinal)
                .Take(most)
                .Select(other => other.Trial),
        ];
    }

    /// <summary>2 for each code that both name, 1 for each that lies above or below one of the other's.</summary>
    private static int Shared(IReadOnlyCollection<string> codes, IReadOnlyCollection<string> others) =>
        codes.Sum(code => others.Contains(code) ? 2 : others.Any(other => OncoTree.Current.IsWithin(other, code) || OncoTree.Current.IsWithin(code, other)) ? 1 : 0);

    /// <summary>The tumour types that a trial names; "all solid" says nothing of what it is about.</summary>
    private static HashSet<string> Codes(TrialDocument trial) =>
    [
        .. trial.Cohorts.Select(cohort => cohort.Criteria).Prepend(trial.Criteria)
            .SelectMany(criteria => criteria.Criteria)
            .SelectMany(Asked)
            .SelectMany(asked => asked.Codes)
            .Where(code => code is not (DiagnosisCriterion.AllSolid or DiagnosisCriterion.AllLiquid)),
    ];

    private static IEnumerable<DiagnosisCriterion> Asked(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion diagnosis => [diagnosis],
        NoneOf => [],
        CriterionGroup group => group.Children.SelectMany(Asked),
        _ => [],
    };
}
