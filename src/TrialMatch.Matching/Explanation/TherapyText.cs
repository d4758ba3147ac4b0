using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Explanation;

/// <summary>Says in words what treatment was given, or is asked about.</summary>
internal static class TherapyText
{
    /// <summary>The treatment with all that is known of it.</summary>
    public static string Of(TherapyFact fact, CultureInfo culture)
    {
        var what = fact switch
        {
            { Drugs.IsEmpty: false } => string.Join(" + ", fact.Drugs.Select(drug => FactText.DrugName(drug, culture))),
            { Transplant: { } kind } => Texts.Of("Fact.Transplant", kind, culture),
            _ => Texts.Of("Fact.Modality", fact.Modality, culture),
        };
        var key = !fact.Given ? "Fact.Therapy.Never" : fact.Ongoing ? "Fact.Therapy.Ongoing" : "Fact.Therapy";
        return FactText.Join(
            Texts.Get(key, culture, what),
            fact.Site is { } site ? Texts.Get("Fact.Site", culture, FactText.TermName(Vocabulary.MetastaticSites, site, culture)) : null,
            fact.DoseGray is { } dose ? Texts.Get("Fact.Dose", culture, dose) : null,
            fact.Intent is { } intent ? Texts.Of("Fact.Intent", intent, culture) : null,
            fact.Setting is { } setting ? Texts.Of("Fact.Setting", setting, culture) : null,
            fact.Line is { } line ? Texts.Get("Fact.Line", culture, line) : null,
            fact.Maintenance ? Texts.Get("Fact.Maintenance", culture) : null,
            fact.Investigational == true ? Texts.Get("Fact.Investigational", culture) : null,
            fact.Start is { } start ? Texts.Get("Fact.From", culture, start) : null,
            fact.Stop is { } stop ? Texts.Get("Fact.Until", culture, stop) : null,
            fact.Cycles is { } cycles ? Texts.Get("Fact.Cycles", culture, cycles) : null,
            fact.BestResponse is { } response ? Texts.Of("Fact.Response", response, culture) : null,
            fact.Refractory == true ? Texts.Get("Fact.Refractory", culture) : null,
            Progression(fact, culture),
            fact.StopReason is { } reason ? Texts.Of("Fact.StopReason", reason, culture) : null);
    }

    /// <summary>A treatment that is asked about, as <see cref="TherapySubject"/> prints it.</summary>
    public static string Subject(string printed, CultureInfo culture)
    {
        if (Drugs.Current.Find(printed) is not null || TherapyNames.TryModality(new NotationCursor(printed, line: 0)) is not { } subject)
            return FactText.DrugName(printed, culture);
        if (subject.Investigational)
            return Texts.Get("Therapy.Investigational", culture);
        var name = subject.Transplant is { } kind ? Texts.Of("Fact.Transplant", kind, culture) : Texts.Of("Fact.Modality", subject.Kind, culture);
        if (subject.Intent is { } intent)
            name = $"{Texts.Of("Fact.Intent", intent, culture)} {name}";
        return subject.Site is { } site ? Texts.Get("Therapy.Site", culture, name, FactText.TermName(Vocabulary.MetastaticSites, site, culture)) : name;
    }

    private static string? Progression(TherapyFact fact, CultureInfo culture) => fact switch
    {
        { ProgressedOn: { } on } => Texts.Get("Fact.Progression.On", culture, on),
        { Progressed: true } => Texts.Get("Fact.Progression", culture),
        { Progressed: false } => Texts.Get("Fact.Progression.None", culture),
        _ => null,
    };
}
