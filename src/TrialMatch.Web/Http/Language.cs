using System.Globalization;
using TrialMatch.Matching.Explanation;

namespace TrialMatch.Web.Http;

/// <summary>Which language a request is answered in.</summary>
internal static class Language
{
    /// <summary>The parameter that names a language whatever the browser prefers.</summary>
    public static readonly QueryParameter Parameter = QueryParameter.OneOf(
        "lang", "Language of the words in the answer; without it the header Accept-Language decides.", Texts.Languages);

    /// <summary>The language asked for by the address, else the one that the browser prefers, else Norwegian Bokmål.</summary>
    public static CultureInfo Of(HttpRequest request) =>
        CultureInfo.GetCultureInfo(Texts.LanguageOf(request.Query[Parameter.Name].ToString()) ?? Preferred(request) ?? Texts.Languages[0]);

    private static string? Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Texts.LanguageOf(accepted.Value.ToString()))
            .FirstOrDefault(known => known is not null);
}
