using System.Resources;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Explanation.Sentences;

/// <summary>Scores, the status of the disease, and what a protocol adds to a condition, a side effect or a limit.</summary>
internal static class ClinicalSentences
{
    private static readonly ResourceManager Texts = new(typeof(ClinicalSentences));

    public static Statement? Of(Criterion criterion, Speech speech) => criterion switch
    {
        ScoreCriterion score => speech.State(Texts, "Score", FactText.ScoreName(score.Score, speech.Culture), Values(score.Score, score.Range, speech)),
        DiseaseStatusCriterion status => With(
            speech.State(Texts, "Status", speech.Or(status.Statuses.Select(one => Explanation.Texts.Of("Fact.Status", one, speech.Culture)))),
            [Within(status.WithinDays, speech)]),
        ToxicityCriterion { Term: { } term } toxicity => With(
            speech.State(Texts, "Toxicity.Of", FactText.TermName(Vocabulary.Toxicities, term, speech.Culture), speech.Range(toxicity.Range)), [Except(toxicity, speech)]),
        ToxicityCriterion { Except: { Length: > 0 } } toxicity => With(PersonSentences.Of(toxicity with { Except = null }, speech)!, [Except(toxicity, speech)]),
        ConditionCriterion condition => With(Condition(condition, speech), Details(condition, speech)),
        MeasurementCriterion measurement => With(PersonSentences.Of(measurement, speech)!, Details(measurement, speech)),
        _ => null,
    };

    private static Statement Condition(ConditionCriterion criterion, Speech speech) =>
        criterion.Kind is ConditionKind.Disease or ConditionKind.Circumstance or ConditionKind.Sample
            ? speech.State(Texts, $"Condition.{criterion.Kind}", FactText.ConditionName(criterion.Code, criterion.Kind, speech.Culture))
            : PersonSentences.Of(criterion, speech)!;

    private static string?[] Details(ConditionCriterion criterion, Speech speech) =>
    [
        criterion.Except is { Length: > 0 } except ? speech.Say(Texts, "Except", speech.And(except.Select(code => FactText.ConditionName(code, criterion.Kind, speech.Culture)))) : null,
        .. (criterion.Qualities ?? []).Select(quality => Explanation.Texts.Of("Fact.Quality", quality, speech.Culture)),
        criterion.Grade is { } grade ? speech.Say(Texts, "Grade", speech.Range(grade)) : null,
        criterion is { Score: { } score, ScoreRange: { } range } ? $"{FactText.ScoreName(score, speech.Culture)} {Values(score, range, speech)}" : null,
        criterion.DailyDose is { } dose ? speech.Say(Texts, criterion.PerKilogram == true ? "DosePerKilogram" : "Dose", speech.Range(dose, "mg")) : null,
        criterion.Requiring is { } treatment ? Explanation.Texts.Of("Fact.Treatment", treatment, speech.Culture) : null,
        Within(criterion.WithinDays, speech),
    ];

    private static string?[] Details(MeasurementCriterion criterion, Speech speech) =>
    [
        Within(criterion.WithinDays, speech),
        criterion is { Without: { } medicines, WithoutDays: { } days }
            ? speech.Say(Texts, "Without", speech.Or(medicines.Select(code => FactText.ConditionName(code, ConditionKind.Medication, speech.Culture))), speech.Span(days))
            : null,
        .. (criterion.Conditional ?? []).Select(limit => speech.Say(
            Texts, "If", PersonSentences.Limit(criterion.Analyte, limit.Range, limit.Basis, speech), PlainText.Condition(limit.Condition, speech))),
    ];

    private static string Except(ToxicityCriterion criterion, Speech speech) =>
        criterion.Except is not { Length: > 0 } except ? "" : speech.Say(Texts, "Except", speech.And(except.Select(one =>
        {
            var name = FactText.TermName(Vocabulary.Toxicities, one.Term, speech.Culture);
            return one.UpToGrade is { } grade ? speech.Say(Texts, "UpToGrade", name, grade) : name;
        })));

    /// <summary>The classes that count by name, or the range of numbers.</summary>
    private static string Values(string code, NumericRange range, Speech speech) =>
        Scores.Current.Find(code) is { Classes.IsEmpty: false } score
            ? speech.Or(score.Classes.Where((_, at) => range.Contains(score.Lowest + at)))
            : speech.Range(range);

    private static string? Within(int? days, Speech speech) => days is { } within ? speech.Say(Texts, "Within", speech.Span(within)) : null;

    private static Statement With(Statement statement, IEnumerable<string?> details)
    {
        string[] said = [.. details.Where(detail => !string.IsNullOrEmpty(detail)).Select(detail => detail!)];
        return said.Length == 0 ? statement : form => $"{statement(form)} ({string.Join("; ", said)})";
    }
}
