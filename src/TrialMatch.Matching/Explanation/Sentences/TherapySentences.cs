using System.Resources;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Explanation.Sentences;

/// <summary>Earlier treatment, lines and washouts.</summary>
internal static class TherapySentences
{
    private static readonly ResourceManager Texts = new(typeof(TherapySentences));

    public static Statement? Of(Criterion criterion, Speech speech) => criterion switch
    {
        PriorTherapyCriterion prior => speech.State(Texts, "Prior", Prior(prior, speech)),
        LinesCriterion lines => speech.State(Texts, "Lines", speech.Range(lines.Range, wording: "Count")),
        WashoutCriterion washout => speech.State(Texts, "Washout", Last(washout.Subject, speech), speech.Span(washout.Days)),
        _ => null,
    };

    private static string Prior(PriorTherapyCriterion criterion, Speech speech)
    {
        var text = Subject(criterion.Subject, speech);
        if (criterion.Intent is { } intent)
            text = speech.Say(Texts, $"Intent.{intent}", text);
        if (criterion.Progression)
            text = speech.Say(Texts, "Progression", text);
        return criterion.WithinDays is { } days ? speech.Say(Texts, "Within", text, speech.Span(days)) : text;
    }

    private static string Subject(TherapySubject subject, Speech speech) => subject.Drug is { } drug
        ? FactText.DrugName(drug, speech.Culture)
        : speech.Say(Texts, (subject.Modality ?? TherapyModality.Systemic).ToString());

    private static string Last(TherapySubject subject, Speech speech) => subject.Drug is { } drug
        ? speech.Say(Texts, "Washout.Drug", FactText.DrugName(drug, speech.Culture))
        : speech.Say(Texts, $"Washout.{subject.Modality ?? TherapyModality.Systemic}");
}
