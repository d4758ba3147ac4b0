using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Pages.Public;

/// <summary>Says in the reader's words what a choice of a search is.</summary>
internal static class ChosenWords
{
    /// <summary>A choice that stands in the address; what cannot be read stands as it was typed.</summary>
    public static string Of(SearchView view, QueryParameter parameter, string value)
    {
        var (texts, query) = (view.Texts, view.Query);
        return parameter.Name switch
        {
            "near" when query.Near is { } near => texts.Format("SearchChosen.Near", near.Label),
            "maxKm" when query.MaxKilometres is { } km => texts.Format("SearchChosen.MaxKm", km),
            "age" when query.Age is { } age => texts.Format("SearchChosen.Age", age),
            "taking" when query.Taking is { } taking => texts.Of("SearchTaking", taking),
            "home" when query.Home is { } home => texts.Of("SearchHome", home),
            "status" when query.Status is { } status => Status(view, status),
            "phase" when query.Phase is { } phase => view.Frame.Texts.Of("Phase", phase),
            "country" when query.CountryCode is { } country => Country(country, texts),
            "demo" when query.Demo is { } demo => Demo(demo, texts),
            "diagnosis" when query.Diagnoses is [var only] => Diagnosis(only, texts),
            _ => $"«{value}»",
        };
    }

    public static string Status(SearchView view, RecruitmentStatus status) =>
        view.Texts.Format("SearchChosen.Status", view.Frame.Texts.Of("Status", status));

    public static string Diagnosis(string code, SearchTexts texts) => FactText.DiagnosisName(code, texts.Culture);

    public static string Demo(bool demo, SearchTexts texts) => texts[demo ? "SearchChosen.Demo" : "SearchChosen.Real"];

    public static string Country(string code, SearchTexts texts) =>
        Countries.Current.Find(code) is not { } country ? code
        : texts.Culture.TwoLetterISOLanguageName == "en" ? country.NameEn
        : country.NameNb;
}
