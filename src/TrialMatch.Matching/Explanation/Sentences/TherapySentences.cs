using System.Resources;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Explanation.Sentences;

/// <summary>Earlier treatment, lines, washouts, tolerance and other trials.</summary>
internal static class TherapySentences
{
    private static readonly ResourceManager Texts = new(typeof(TherapySentences));

    public static Statement? Of(Criterion criterion, Speech speech) => criterion switch
    {
        PriorTherapyCriterion prior => speech.State(Texts, "Prior", Prior(prior, speech)),
        LinesCriterion lines => speech.State(
            Texts,
            "Lines",
            speech.Range(lines.Range, wording: "Count"),
            lines.Subject is { } subject ? speech.Say(Texts, "Lines.With", Subject(subject, speech)) : "",
            lines.Settings.IsEmpty ? speech.Say(Texts, "Lines.Advanced") : speech.Say(Texts, "Lines.Setting", Settings(lines.Settings, speech)),
            lines.AdjuvantWithin is { } period ? speech.Say(Texts, "Lines.Adjuvant", Span(period, speech)) : ""),
        WashoutCriterion washout => speech.State(Texts, "Washout", Last(washout.Subject, speech), speech.Span(washout.Days), HalfLives(washout, speech)),
        PlatinumSensitivityCriterion platinum => speech.State(
            Texts, $"Platinum.{platinum.Status}", Span(Period.Months(platinum.Months), speech)),
        IntoleranceCriterion intolerance => speech.State(
            Texts, intolerance.Hypersensitivity ? "Hypersensitivity" : "Intolerance", FactText.DrugName(intolerance.Drug, speech.Culture)),
        TrialParticipationCriterion trial => speech.State(
            Texts, "Trial", trial.WithinDays is { } days ? speech.Say(Texts, "Trial.Within", speech.Span(days)) : ""),
        _ => null,
    };

    private static string Prior(PriorTherapyCriterion criterion, Speech speech)
    {
        var text = Subject(criterion.Subject, speech);
        void Add(bool asked, string key, object? argument = null) => text = asked ? speech.Say(Texts, key, text, argument) : text;

        Add(criterion.Different is not null, "Different", criterion.Different);
        Add(criterion.Intent is not null, $"Intent.{criterion.Intent}");
        Add(!criterion.Settings.IsEmpty, "InSetting", Settings(criterion.Settings, speech));
        Add(criterion.Line is not null, "Line", criterion.Line is { } line ? speech.Range(line, wording: "Count") : null);
        Add(criterion.Latest, "Latest");
        Add(criterion.Progression, "Progression");
        Add(criterion.ProgressionWithin == Period.None, "Progression.On");
        Add(criterion.ProgressionWithin is { Number: > 0 }, "Progression.Within", Span(criterion.ProgressionWithin ?? Period.None, speech));
        Add(criterion.Refractory, "Refractory");
        Add(!criterion.Responses.IsEmpty, "Responses", speech.Or(criterion.Responses.Select(response => speech.Say(Texts, $"Response.{response}"))));
        Add(criterion.StopReason is not null, $"Stopped.{criterion.StopReason}");
        Add(criterion.MinimumCycles is not null, criterion.MinimumCycles == 1 ? "Cycle" : "Cycles", criterion.MinimumCycles);
        Add(criterion.MinimumDuration is not null, "Duration", Span(criterion.MinimumDuration ?? Period.None, speech));
        Add(criterion.WithinDays is not null, "Within", speech.Span(criterion.WithinDays ?? 0));
        return text;
    }

    private static string Subject(TherapySubject subject, Speech speech)
    {
        if (subject.Drug is { } drug)
            return FactText.DrugName(drug, speech.Culture);
        if (subject.Investigational)
            return speech.Say(Texts, "Investigational");
        return Narrowed(speech.Say(Texts, subject.Transplant is { } kind ? $"Transplant.{kind}" : subject.Kind.ToString()), subject, speech);
    }

    private static string Last(TherapySubject subject, Speech speech)
    {
        if (subject.Drug is { } drug)
            return speech.Say(Texts, "Washout.Drug", FactText.DrugName(drug, speech.Culture));
        if (subject.Investigational)
            return speech.Say(Texts, "Washout.Drug", speech.Say(Texts, "Investigational"));
        return Narrowed(speech.Say(Texts, subject.Transplant is { } kind ? $"Washout.Transplant.{kind}" : $"Washout.{subject.Kind}"), subject, speech);
    }

    private static string Narrowed(string text, TherapySubject subject, Speech speech)
    {
        if (subject.Intent is { } intent)
            text = speech.Say(Texts, "Meant", Explanation.Texts.Of("Fact.Intent", intent, speech.Culture), text);
        return subject.Site is { } site ? speech.Say(Texts, "Site", text, FactText.TermName(Vocabulary.MetastaticSites, site, speech.Culture)) : text;
    }

    private static string HalfLives(WashoutCriterion washout, Speech speech) =>
        washout.HalfLives is { } number ? speech.Say(Texts, washout.Longer ? "HalfLives.Longer" : "HalfLives.Shorter", number) : "";

    private static string Settings(IEnumerable<TherapySetting> settings, Speech speech) =>
        speech.Or(settings.Select(setting => speech.Say(Texts, $"Setting.{setting}")));

    /// <summary>A period in its own unit: 60 days are not two calendar months.</summary>
    private static string Span(Period period, Speech speech) => period switch
    {
        { Unit: PeriodUnit.Months } => speech.Months(period.Number),
        { Number: 1 } => speech.Say("Span.Day"),
        _ => speech.Say("Span.Days", period.Number),
    };
}
