using System.Globalization;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Explanation;

/// <summary>Says in words what is known of a condition.</summary>
internal static class ConditionText
{
    /// <summary>The condition with everything that is told of it: "hepatitis B, controlled, since 2019".</summary>
    public static string Of(ConditionFact fact, CultureInfo culture)
    {
        var name = FactText.ConditionName(fact.Code, fact.Kind, culture);
        string?[] parts =
        [
            fact.DailyDose is { } dose ? $"{name} {dose.ToString("0.###", culture)} mg/{Texts.Get("Fact.Day", culture)}" : name,
            .. (fact.Qualities ?? []).Select(quality => Texts.Of("Fact.Quality", quality, culture)),
            fact.Grade is { } grade ? Texts.Get("Fact.Grade", culture, grade) : null,
            .. (fact.Treatments ?? []).Select(treatment => Texts.Of("Fact.Treatment", treatment, culture)),
            fact.Onset is { } onset ? Texts.Get(IsEvent(fact) ? "Fact.Happened" : "Fact.Since", culture, onset) : null,
            fact.End is { } end ? Texts.Get("Fact.Until", culture, end) : null,
        ];
        var said = FactText.Join(parts);
        return fact.Present ? said : Texts.Get("Fact.Condition.None", culture, said);
    }

    private static bool IsEvent(ConditionFact fact) => fact.Present && Evaluation.ConditionEvaluation.VocabularyOf(fact.Kind).IsEvent(fact.Code);
}
