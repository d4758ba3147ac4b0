using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers questions about the person and function.</summary>
internal static class GeneralEvaluation
{
    public static Answer Age(AgeCriterion criterion, PatientFacts patient) =>
        patient.Newest<BirthFact>(_ => true, fact => Age(criterion, fact, patient.AsOf), FactTopic.Age);

    private static Answer Age(AgeCriterion criterion, BirthFact fact, DateOnly asOf)
    {
        var (youngest, oldest) = (AgeOn(asOf, fact.Latest, criterion.Unit), AgeOn(asOf, fact.Earliest, criterion.Unit));
        var possible = Enumerable.Range(youngest, oldest - youngest + 1).ToList();
        var within = possible.Count(age => criterion.Range.Contains(age));
        if (within == possible.Count)
            return Answer.Of(true, fact);
        if (within > 0)
            return Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Age), fact);
        var failed = Answer.Of(false, fact);
        if (criterion.Range.Min is not { } min || oldest > min)
            return failed;
        var needed = (int)Math.Ceiling(min) + (criterion.Range.MinExclusive ? 1 : 0);
        return failed.MayChange(criterion.Unit == AgeUnit.Years ? fact.Earliest.AddYears(needed) : fact.Earliest.AddMonths(needed));
    }

    /// <summary>Whole years or months between a birth and a day.</summary>
    internal static int AgeOn(DateOnly day, DateOnly birth, AgeUnit unit)
    {
        var months = ((day.Year - birth.Year) * 12) + day.Month - birth.Month - (day.Day < birth.Day ? 1 : 0);
        return unit == AgeUnit.Months ? months : months / 12;
    }

    public static Answer Sex(SexCriterion criterion, PatientFacts patient) =>
        patient.Newest<SexFact>(_ => true, fact => Answer.Of(fact.Sex == criterion.Sex, fact), FactTopic.Sex);

    public static Answer Performance(PerformanceCriterion criterion, PatientFacts patient) =>
        patient.Newest<PerformanceFact>(
            fact => fact.Scale == criterion.Scale || PerformanceScales.CanCompare(fact.Scale, criterion.Scale),
            fact =>
            {
                var (low, high) = PerformanceScales.Convert(fact.Scale, fact.Value, criterion.Scale);
                var (lowIn, highIn) = (criterion.Range.Contains(low), criterion.Range.Contains(high));
                var answer = lowIn != highIn
                    ? Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Performance, criterion.Scale.ToString()), fact)
                    : Answer.Of(lowIn, fact).MayChange();
                return fact.Scale == criterion.Scale ? answer : answer.With(Caution.Derived);
            },
            FactTopic.Performance,
            criterion.Scale.ToString());

    public static Answer LifeExpectancy(LifeExpectancyCriterion criterion, PatientFacts patient) =>
        patient.Newest<LifeExpectancyFact>(_ => true, fact => Answer.Of(fact.Months >= criterion.Months, fact), FactTopic.LifeExpectancy);

    public static Answer Residence(ResidenceCriterion criterion, PatientFacts patient) =>
        patient.Newest<ResidenceFact>(_ => true, fact => Answer.Of(fact.Place.CountryCode == criterion.CountryCode, fact).MayChange(), FactTopic.Residence);

    public static Answer Consent(PatientFacts patient) =>
        patient.All<ConsentFact>().Count == 0
            ? Answer.Unknown(new MissingFact(MissingKind.ToBeAsked, FactTopic.Consent))
            : patient.Newest<ConsentFact>(_ => true, fact => Answer.Of(fact.Given, fact).MayChange(), FactTopic.Consent);
}
