using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Reading;

/// <summary>
/// The ages that a trial's structured criteria do not shut out, whatever the other answers are. Criteria that say nothing of
/// age shut nobody out.
/// </summary>
internal static class AdmittedAges
{
    /// <summary>The oldest patient who can be searched for, in years.</summary>
    public const int Oldest = 120;

    /// <summary>One bit for each year of age.</summary>
    public static UInt128 Of(TrialDocument trial) =>
        Enumerable.Range(0, Oldest + 1).Where(age => Admits(trial, age)).Aggregate(UInt128.Zero, (ages, age) => ages | (UInt128.One << age));

    private static bool Admits(TrialDocument trial, int age) =>
        AllOf(trial.Criteria, age) && (trial.Cohorts.IsEmpty || trial.Cohorts.Any(cohort => AllOf(cohort.Criteria, age)));

    private static bool AllOf(EligibilityCriteria criteria, int age) => criteria.Criteria.All(criterion => Answer(criterion, age) != false);

    /// <summary>Yes or no where the age alone decides.</summary>
    private static bool? Answer(Criterion criterion, int age) => criterion switch
    {
        AgeCriterion asked => Answer(asked, age),
        AllOf all => AtLeast(all.Children.Length, all.Children, age),
        AnyOf any => AtLeast(1, any.Children, age),
        NoneOf none => !AtLeast(1, none.Children, age),
        AtLeast some => AtLeast(some.Count, some.Children, age),
        _ => null,
    };

    /// <summary>Somebody of so many whole years may be of any month of that year.</summary>
    private static bool? Answer(AgeCriterion asked, int age)
    {
        if (asked.Unit == AgeUnit.Years)
            return asked.Range.Contains(age);
        var months = Enumerable.Range(12 * age, 12).Count(month => asked.Range.Contains(month));
        return months switch { 12 => true, 0 => false, _ => null };
    }

    private static bool? AtLeast(int count, ImmutableArray<Criterion> parts, int age)
    {
        var answers = parts.Select(part => Answer(part, age)).ToList();
        return answers.Count(answer => answer == true) >= count ? true
            : answers.Count(answer => answer != false) < count ? false
            : null;
    }
}
