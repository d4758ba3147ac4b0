using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Answers questions about laboratory values and vital signs. A conditional limit takes the place of the plain one only where
/// its condition is met; while that is unknown, the answer is told only if it is the same either way.
/// </summary>
internal static class MeasurementEvaluation
{
    public static Answer Measurement(MeasurementCriterion criterion, PatientFacts patient, Func<Criterion, CriterionEvaluation> evaluate)
    {
        var conditions = (criterion.Conditional ?? []).Select(limit => new Limit(limit.Range, limit.Basis, evaluate(limit.Condition))).ToList();
        var recorded = patient.Newest<MeasurementFact>(
            fact => fact.Analyte == criterion.Analyte,
            fact => Recorded(criterion, fact, conditions, patient),
            FactTopic.Measurement,
            criterion.Analyte);
        var nothingToUse = recorded.Truth == Truth.Unknown && recorded.Missing.All(missing =>
            missing is { Kind: MissingKind.NotRecorded or MissingKind.TooOld, Topic: FactTopic.Measurement } && missing.Subject == criterion.Analyte);
        return nothingToUse && DerivedMeasurements.Of(criterion.Analyte, patient) is { } derived
            ? OfDerived(criterion, derived, conditions, patient) ?? recorded
            : recorded;
    }

    private static Answer Recorded(MeasurementCriterion criterion, MeasurementFact fact, List<Limit> conditions, PatientFacts patient)
    {
        if (criterion.WithinDays is { } days && fact.Date < patient.AsOf.AddDays(-days))
            return Answer.Unknown(new MissingFact(MissingKind.TooOld, FactTopic.Measurement, criterion.Analyte), fact);
        Truth Test(NumericRange range, MeasurementBasis basis) =>
            ValueOf(fact, basis) is not { } value ? Truth.Unknown : range.Contains(value) ? Truth.Met : Truth.NotMet;
        return Supported(criterion, Limited(criterion, Test, conditions, [new CitedFact(fact)]), fact.Date, patient);
    }

    private static Answer? OfDerived(MeasurementCriterion criterion, Derived derived, List<Limit> conditions, PatientFacts patient)
    {
        var oldest = derived.Inputs.OfType<MeasurementFact>().Min(fact => fact.Date);
        if (criterion.WithinDays is { } days && oldest < patient.AsOf.AddDays(-days))
            return null;
        Truth Test(NumericRange range, MeasurementBasis basis) =>
            basis == MeasurementBasis.Unit ? range.Contains((derived.Lowest, derived.Highest)) : Truth.Unknown;
        var answer = Limited(criterion, Test, conditions, [.. derived.Inputs.Select(input => new CitedFact(input))]).With(Caution.Derived);
        foreach (var input in derived.Inputs)
            answer = patient.Aged(answer, input, FactTopic.Measurement, criterion.Analyte);
        return Supported(criterion, answer, oldest, patient);
    }

    /// <summary>Applies the limits: what the answer is at worst and at best, whichever open conditions are met.</summary>
    private static Answer Limited(MeasurementCriterion criterion, Func<NumericRange, MeasurementBasis, Truth> test, List<Limit> conditions, ImmutableArray<CitedFact> cited)
    {
        var plain = test(criterion.Range, criterion.Basis);
        var met = conditions.Where(limit => limit.Condition.Truth == Truth.Met).ToList();
        var open = conditions.Where(limit => limit.Condition.Truth == Truth.Unknown).ToList();
        Truth Holds(Limit limit) => test(limit.Range, limit.Basis);
        var (worst, best) = met.Count > 0
            ? (met.Max(Holds), met.Concat(open).Max(Holds))
            : (open.Select(Holds).Append(plain).Min(), open.Select(Holds).Append(plain).Max());
        if (worst == Truth.Met || best == Truth.NotMet)
        {
            var used = conditions.Where(limit => limit.Condition.Truth != Truth.Unknown);
            return (Answer.Of(worst == Truth.Met) with
            {
                Facts = [.. cited, .. used.SelectMany(limit => limit.Condition.Facts).Except(cited)],
                Cautions = [.. used.SelectMany(limit => limit.Condition.Cautions).Distinct()],
            }).MayChange();
        }

        var openConditions = open.Where(limit => met.Count > 0 ? Holds(limit) > worst : Holds(limit) != plain || plain == Truth.Unknown).SelectMany(limit => limit.Condition.Missing).Distinct().ToList();
        var unread = openConditions.Count == 0 ? new MissingFact(MissingKind.NotReported, FactTopic.Measurement, criterion.Analyte) : null;
        return new Answer(Truth.Unknown)
        {
            Facts = cited,
            Missing = unread is null ? [.. openConditions] : [unread],
        };
    }

    /// <summary>A value reached with a transfusion or growth factor does not count; one that fails fails with or without it.</summary>
    private static Answer Supported(MeasurementCriterion criterion, Answer answer, DateOnly sampled, PatientFacts patient)
    {
        if (criterion is not { Without: { } support, WithoutDays: { } days } || answer.Truth == Truth.NotMet)
            return answer;
        var given = support
            .Select(code => ConditionEvaluation.At(new ConditionCriterion { Kind = ConditionKind.Medication, Code = code, WithinDays = days }, patient, sampled))
            .MaxBy(said => said.Truth)!;
        return given.Truth switch
        {
            Truth.Met => Answer.Of(false, [.. given.Facts, .. answer.Facts]).MayChange(given.Change?.On),
            Truth.Unknown => Answer.Unknown(given.Missing[0], [.. answer.Facts, .. given.Facts]),
            _ => answer with { Facts = [.. answer.Facts, .. given.Facts] },
        };
    }

    private static decimal? ValueOf(MeasurementFact fact, MeasurementBasis basis) => basis switch
    {
        MeasurementBasis.UpperLimit => fact.TimesUpperLimit ?? (fact is { Value: { } value, UpperLimit: { } limit and > 0 } ? value / limit : null),
        MeasurementBasis.LowerLimit => fact.TimesLowerLimit ?? (fact is { Value: { } value, LowerLimit: { } limit and > 0 } ? value / limit : null),
        _ => fact.Value ?? (fact is { TimesUpperLimit: { } times, UpperLimit: { } limit } ? times * limit
            : fact is { TimesLowerLimit: { } part, LowerLimit: { } lower } ? part * lower : null),
    };

    /// <summary>A conditional limit with what is known of its condition.</summary>
    private sealed record Limit(NumericRange Range, MeasurementBasis Basis, CriterionEvaluation Condition);
}
