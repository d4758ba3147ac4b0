using System.Globalization;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Questions;

/// <summary>
/// Sees to it that assumed answers can hold at once where they are about one value: no haemoglobin is both above 10 and
/// not above 9. Answers about different values, and of kinds that are not numbers, are assumed independently.
/// </summary>
internal static class AskedValues
{
    /// <summary>
    /// For each value that criteria ask for: which of them it is about, and in which ways they can come out together. Criteria and
    /// answers are bits in the order of the criteria, set where a criterion is met.
    /// </summary>
    public static IReadOnlyList<(int About, HashSet<int> Met)> Possible(IReadOnlyList<Criterion> criteria) =>
    [
        .. criteria
            .Select((criterion, at) => (Asked: Of(criterion), Bit: 1 << at))
            .Where(said => said.Asked is not null)
            .GroupBy(said => said.Asked!.Value.Value, said => (said.Asked!.Value.Range, said.Asked.Value.Whole, said.Bit))
            .Select(value => (value.Sum(said => said.Bit), Candidates(value.First().Whole, [.. value.Select(said => said.Range)])
                .Select(number => value.Where(said => said.Range.Contains(number)).Sum(said => said.Bit)).ToHashSet())),
    ];

    /// <summary>What value a criterion asks for, within which limits, and whether the value is a whole number.</summary>
    private static (string Value, NumericRange Range, bool Whole)? Of(Criterion criterion) => criterion switch
    {
        MeasurementCriterion asked => ($"measurement {asked.Analyte} {asked.Basis}", asked.Range, false),
        ExpressionCriterion { Range: { } range } asked => ($"expression {asked.Marker} {asked.Score}", range, false),
        SignatureCriterion { Range: { } range } asked => ($"signature {asked.Signature}", range, false),
        SignatureCriterion { Positive: { } positive } asked => ($"signature status {asked.Signature}", positive ? NumericRange.AtLeast(1) : NumericRange.AtMost(0), true),
        PerformanceCriterion asked => ($"performance {asked.Scale}", asked.Range, true),
        AgeCriterion asked => ($"age {asked.Unit}", asked.Range, true),
        LinesCriterion asked => ("lines", asked.Range, true),
        ToxicityCriterion asked => ("toxicity", asked.Range, true),
        LifeExpectancyCriterion asked => ("life expectancy", NumericRange.AtLeast(asked.Months), true),
        SexCriterion asked => ("sex", NumericRange.Between((int)asked.Sex, (int)asked.Sex), true),
        ResidenceCriterion asked => (string.Create(CultureInfo.InvariantCulture, $"residence {asked.CountryCode}"), NumericRange.AtLeast(1), true),
        _ => null,
    };

    /// <summary>A value in every stretch that the limits cut the numbers into.</summary>
    private static IEnumerable<decimal> Candidates(bool whole, IReadOnlyList<NumericRange> ranges)
    {
        var limits = ranges.SelectMany(range => new[] { range.Min, range.Max }).OfType<decimal>().Distinct().Order().ToList();
        var step = whole ? 1 : limits.Zip(limits.Skip(1)).Select(pair => (pair.Second - pair.First) / 2).Append(1).Min();
        return limits.SelectMany(limit => new[] { limit - step, limit, limit + step }).Append(0).Where(value => value >= 0).Distinct();
    }
}
