using System.Resources;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Explanation.Sentences;

/// <summary>Age, sex, function, measurements, other conditions, residence, consent.</summary>
internal static class PersonSentences
{
    /// <summary>The unit of pure ratios, which is not written.</summary>
    private const string NoUnit = "1";

    private static readonly ResourceManager Texts = new(typeof(PersonSentences));

    public static Statement? Of(Criterion criterion, Speech speech) => criterion switch
    {
        AgeCriterion age => speech.State(Texts, "Age", Age(age, speech)),
        SexCriterion sex => speech.State(Texts, $"Sex.{sex.Sex}"),
        PerformanceCriterion performance => speech.State(Texts, $"Performance.{performance.Scale}", speech.Range(performance.Range)),
        MeasurementCriterion measurement => speech.State(
            Texts, "Measurement", Analyte(measurement.Analyte, speech), Limit(measurement.Analyte, measurement.Range, measurement.Basis, speech)),
        ConditionCriterion condition => Condition(condition, speech),
        ToxicityCriterion toxicity => speech.State(Texts, "Toxicity", speech.Range(toxicity.Range)),
        LifeExpectancyCriterion life => speech.State(Texts, "LifeExpectancy", speech.Months(life.Months)),
        ResidenceCriterion residence => speech.State(Texts, "Residence", Country(residence.CountryCode, speech)),
        ConsentCriterion => speech.State(Texts, "Consent"),
        _ => null,
    };

    private static string Age(AgeCriterion criterion, Speech speech) =>
        speech.Range(criterion.Range, speech.Say(Texts, $"{criterion.Unit}.Unit"), "Age");

    /// <summary>The name, and the abbreviation that stands on laboratory reports: "alanine aminotransferase (ALT)".</summary>
    private static string Analyte(string code, Speech speech)
    {
        var name = FactText.AnalyteName(code, speech.Culture);
        return code.Any(char.IsAsciiLetterLower) || name.Contains(code, StringComparison.OrdinalIgnoreCase) ? name : $"{name} ({code})";
    }

    /// <summary>The values that count, with their unit: "3 times the upper limit of normal or less".</summary>
    public static string Limit(string analyte, NumericRange range, MeasurementBasis basis, Speech speech) => speech.Range(range, basis switch
    {
        MeasurementBasis.Unit => Analytes.Current.Find(analyte) is { Unit: not NoUnit } known ? known.Unit : "",
        _ => speech.Say(Texts, $"Unit.{basis}"),
    });

    private static Statement Condition(ConditionCriterion criterion, Speech speech)
    {
        var key = $"Condition.{criterion.Kind}.{criterion.Code}";
        return speech.Knows(Texts, key)
            ? speech.State(Texts, key)
            : speech.State(Texts, $"Condition.{criterion.Kind}", FactText.ConditionName(criterion.Code, criterion.Kind, speech.Culture));
    }

    private static string Country(string code, Speech speech) =>
        Countries.Current.Find(code) is { } country ? (speech.English ? country.NameEn : country.NameNb) : code;
}
