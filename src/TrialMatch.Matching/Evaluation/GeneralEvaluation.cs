using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Answers questions about the person, function, measurements and other conditions.</summary>
internal static class GeneralEvaluation
{
    /// <summary>From this age pregnancy is not asked about.</summary>
    private const int AgeBeyondChildbearing = 60;

    private static readonly string[] ChildbearingStates = ["pregnant", "breastfeeding", "childbearing-potential"];

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
    private static int AgeOn(DateOnly day, DateOnly birth, AgeUnit unit)
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

    public static Answer Measurement(MeasurementCriterion criterion, PatientFacts patient) =>
        patient.Newest<MeasurementFact>(
            fact => fact.Analyte == criterion.Analyte,
            fact => (criterion.Basis switch
            {
                MeasurementBasis.UpperLimit => fact.TimesUpperLimit,
                MeasurementBasis.LowerLimit => fact.TimesLowerLimit,
                _ => fact.Value,
            }) is { } value
                ? Answer.Of(criterion.Range.Contains(value), fact).MayChange()
                : Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.Measurement, criterion.Analyte), fact),
            FactTopic.Measurement,
            criterion.Analyte);

    public static Answer Condition(ConditionCriterion criterion, PatientFacts patient)
    {
        var vocabulary = VocabularyOf(criterion.Kind);
        var answer = patient.Newest<ConditionFact>(
            fact => fact.Kind == criterion.Kind
                && (vocabulary.IsWithin(fact.Code, criterion.Code) || (!fact.Present && vocabulary.IsWithin(criterion.Code, fact.Code))),
            fact => fact.Present || vocabulary.IsWithin(criterion.Code, fact.Code)
                ? Answer.Of(fact.Present, fact)
                : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Condition, criterion.Code), fact),
            FactTopic.Condition,
            criterion.Code);
        return answer.Truth == Truth.Unknown && criterion.Kind == ConditionKind.Reproduction && ChildbearingStates.Contains(criterion.Code)
            ? BeyondChildbearing(patient) ?? answer
            : answer;
    }

    /// <summary>Men, and women of sixty or more, are neither pregnant nor breast-feeding nor of childbearing potential.</summary>
    private static Answer? BeyondChildbearing(PatientFacts patient)
    {
        Fact? fact = patient.Latest<SexFact>() is { Sex: Profiles.Sex.Male } male
            ? male
            : patient.All<BirthFact>().FirstOrDefault(birth => AgeOn(patient.AsOf, birth.Latest, AgeUnit.Years) >= AgeBeyondChildbearing);
        return fact is null ? null : Answer.Of(false, fact).With(Caution.Derived);
    }

    /// <summary>The code list of a kind of condition.</summary>
    internal static Vocabulary VocabularyOf(ConditionKind kind) => kind switch
    {
        ConditionKind.Comorbidity => Vocabulary.Conditions,
        ConditionKind.Infection => Vocabulary.Infections,
        ConditionKind.Reproduction => Vocabulary.Reproduction,
        ConditionKind.Medication => Vocabulary.Medications,
    };

    public static Answer Toxicity(ToxicityCriterion criterion, PatientFacts patient) =>
        patient.Newest<ToxicityFact>(_ => true, fact => Answer.Of(criterion.Range.Contains(fact.Grade), fact).MayChange(), FactTopic.Toxicity);

    public static Answer LifeExpectancy(LifeExpectancyCriterion criterion, PatientFacts patient) =>
        patient.Newest<LifeExpectancyFact>(_ => true, fact => Answer.Of(fact.Months >= criterion.Months, fact), FactTopic.LifeExpectancy);

    public static Answer Residence(ResidenceCriterion criterion, PatientFacts patient) =>
        patient.Newest<ResidenceFact>(_ => true, fact => Answer.Of(fact.Place.CountryCode == criterion.CountryCode, fact).MayChange(), FactTopic.Residence);

    public static Answer Consent(PatientFacts patient) =>
        patient.All<ConsentFact>().Count == 0
            ? Answer.Unknown(new MissingFact(MissingKind.ToBeAsked, FactTopic.Consent))
            : patient.Newest<ConsentFact>(_ => true, fact => Answer.Of(fact.Given, fact).MayChange(), FactTopic.Consent);
}
