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
        CultureInfo.GetCultureInfo(Known(request.Query[Parameter.Name].ToString()) ?? Preferred(request) ?? Texts.Languages[0]);

    private static string? Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Known(accepted.Value.ToString()))
            .FirstOrDefault(known => known is not null);

    /// <summary>The language that has texts for a tag such as <c>en-GB</c>; every Norwegian is served by the one that there is.</summary>
    private static string? Known(string tag)
    {
        var language = tag.Split('-')[0].ToLowerInvariant();
        return language is "no" or "nn" ? "nb" : Texts.Languages.FirstOrDefault(known => known == language);
    }
}
