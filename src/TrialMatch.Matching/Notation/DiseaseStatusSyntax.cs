using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary><c>disease status relapsed, refractory</c>, <c>disease status progressive within 180 days</c>.</summary>
internal static class DiseaseStatusSyntax
{
    public static LeafSyntax Leaf { get; } = LeafSyntax.For<DiseaseStatusCriterion>("disease status", Read, criterion =>
        string.Join(", ", criterion.Statuses.Select(ClinicalWords.Statuses.Write))
        + (criterion.WithinDays is { } days ? $" within {ConditionSyntax.Days(days)}" : ""));

    private static DiseaseStatusCriterion? Read(NotationCursor cursor)
    {
        var statuses = ImmutableArray.CreateBuilder<DiseaseStatus>();
        do
        {
            if (ClinicalWords.Statuses.Read(cursor) is not { } status)
                return null;
            statuses.Add(status);
        }
        while (cursor.TrySign(',') || cursor.TrySign('/') || cursor.TryAny("or", "eller"));
        if (!cursor.TryAny("within", "within the last", "innen", "siste"))
            return new DiseaseStatusCriterion { Statuses = statuses.ToImmutable() };
        return cursor.Days() is { } days ? new DiseaseStatusCriterion { Statuses = statuses.ToImmutable(), WithinDays = days } : null;
    }
}
