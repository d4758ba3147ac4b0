using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Questions;
using TrialMatch.Matching.Ranking;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Answers;

/// <summary>Says in a sentence why a trial does or does not fit.</summary>
internal static class ReasonText
{
    /// <summary>Most criteria or facts that are named.</summary>
    private const int MostNamed = 5;

    /// <summary>Whether the trial takes patients at all comes first; then what its criteria say.</summary>
    public static string Of(TrialExplanation explained, MatchOptions options, CultureInfo culture) => explained.Admission switch
    {
        Admission.Open => Of(explained.Best, culture),
        _ => $"{LeftOut(explained, options, culture)} {AnswerTexts.Get("Why.CriteriaAlone", culture, Of(explained.Best, culture))}",
    };

    /// <summary>Why a match leaves out a trial whatever its criteria say.</summary>
    public static string LeftOut(TrialExplanation explained, MatchOptions options, CultureInfo culture) => explained.Admission switch
    {
        Admission.TrialNotOpen => AnswerTexts.Get("Why.TrialNotOpen", culture, AnswerTexts.Get($"Status.{explained.Trial.Status}", culture)),
        Admission.NoSiteInCountry => AnswerTexts.Get("Why.NoSiteInCountry", culture, CountryName(options.CountryCode!, culture)),
        Admission.NoSiteWithinDistance => AnswerTexts.Get("Why.NoSiteWithinDistance", culture, options.MaxKilometres),
        var other => AnswerTexts.Get($"Why.{other}", culture),
    };

    /// <summary>What the criteria of a trial and one cohort come to.</summary>
    public static string Of(TrialMatchResult result, CultureInfo culture)
    {
        if (result.Criteria.IsEmpty)
            return AnswerTexts.Get("Why.NoCriteria", culture);
        var failed = Named(result.Criteria.Where(criterion => criterion.Truth == Truth.NotMet).Select(criterion => CriterionName.Of(criterion.Criterion, culture)), culture);
        var number = result.Criteria.Length;
        return result.Verdict switch
        {
            Verdict.Eligible => AnswerTexts.Get("Why.Eligible", culture, number),
            Verdict.PossiblyEligible => PossiblyEligible(result, culture),
            Verdict.NotNow when result.EarliestDate is { } day => AnswerTexts.Get("Why.NotNowUntil", culture, failed, AnswerTexts.Day(day)),
            Verdict.NotNow => AnswerTexts.Get("Why.NotNow", culture, failed),
            Verdict.NotEligible => AnswerTexts.Get("Why.NotEligible", culture, failed),
        };
    }

    private static string PossiblyEligible(TrialMatchResult result, CultureInfo culture)
    {
        var unknown = result.Criteria.Where(criterion => criterion.Truth == Truth.Unknown).ToList();
        var missing = unknown.SelectMany(criterion => criterion.Missing).Distinct().ToList();
        var onRecord = missing.Where(fact => !Waiting.IsForPersons(fact)).Select(fact => MissingText.Of(fact, culture)).Distinct().ToList();
        var said = AnswerTexts.Get("Why.PossiblyEligible", culture, result.Criteria.Length, unknown.Count);
        if (onRecord.Count > 0)
            said += " " + AnswerTexts.Get("Why.MissingOnRecord", culture, Named(onRecord, culture));
        if (missing.Exists(Waiting.IsForPersons))
            said += " " + AnswerTexts.Get("Why.ForPersons", culture, missing.Count(Waiting.IsForPersons));
        return said;
    }

    private static string Named(IEnumerable<string> names, CultureInfo culture)
    {
        var all = names.ToList();
        var named = string.Join("; ", all.Take(MostNamed));
        return all.Count <= MostNamed ? named : $"{named}; {AnswerTexts.Get("Why.More", culture, all.Count - MostNamed)}";
    }

    private static string CountryName(string code, CultureInfo culture) =>
        Countries.Current.Find(code) is { } country ? (culture.TwoLetterISOLanguageName == "en" ? country.NameEn : country.NameNb) : code;
}
