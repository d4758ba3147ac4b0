using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Web.Pages.Public;

/// <summary>How a criterion concerns a patient.</summary>
internal enum AskedOf
{
    /// <summary>It must apply.</summary>
    Must,

    /// <summary>It must not apply.</summary>
    MustNot,

    /// <summary>A person will ask or assess it.</summary>
    Asked,
}

/// <summary>Sorts criteria by how they concern a patient.</summary>
internal static class CriterionGrouping
{
    /// <summary>The criteria of each kind in the protocol's order; kinds that do not occur are left out.</summary>
    public static IEnumerable<(AskedOf Kind, ImmutableArray<Criterion> Criteria)> Of(ImmutableArray<Criterion> criteria) =>
        criteria.GroupBy(KindOf).OrderBy(group => group.Key).Select(group => (group.Key, group.ToImmutableArray()));

    /// <summary>The single criteria of a tree.</summary>
    public static IEnumerable<Criterion> Leaves(Criterion criterion) =>
        criterion is CriterionGroup group ? group.Children.SelectMany(Leaves) : [criterion];

    private static AskedOf KindOf(Criterion criterion) =>
        Leaves(criterion).All(leaf => leaf is JudgementCriterion or UnrecognisedCriterion) ? AskedOf.Asked
        : criterion is NoneOf ? AskedOf.MustNot
        : AskedOf.Must;
}
