using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Pages;

/// <summary>What every page needs of the request that it answers: its language, and addresses in that language.</summary>
public sealed record PageFrame
{
    /// <summary>The words.</summary>
    public required PageTexts Texts { get; init; }

    /// <summary>Whether the address names the language, so that links have to name it too.</summary>
    private bool Chosen { get; init; }

    /// <summary>Address of this page without a language, to be had in another.</summary>
    private string Here { get; init; } = "/";

    internal static PageFrame Of(HttpContext context)
    {
        var request = context.Request;
        context.Response.Headers.Vary = "Accept-Language";
        var others = request.Query.Where(parameter => parameter.Key != Language.Parameter.Name);
        return new PageFrame
        {
            Texts = new PageTexts(Language.Of(request)),
            Chosen = request.Query.ContainsKey(Language.Parameter.Name),
            Here = QueryHelpers.AddQueryString(request.Path.ToUriComponent(), others),
        };
    }

    /// <summary>The language, as the <c>lang</c> attribute writes it.</summary>
    public string LanguageCode => Texts.Culture.TwoLetterISOLanguageName;

    /// <summary>The language where the address names it, for forms whose fields make up the next address; else <see langword="null"/>.</summary>
    public string? ChosenLanguage => Chosen ? LanguageCode : null;

    /// <summary>The other languages that this page can be had in, with its address in each.</summary>
    public IEnumerable<(CultureInfo Language, string Address)> OtherLanguages =>
        TrialMatch.Matching.Explanation.Texts.Languages
            .Where(language => language != LanguageCode)
            .Select(language => (CultureInfo.GetCultureInfo(language), In(Here, language)));

    /// <summary>Whether this page is the one of an address of ours, or stands below it.</summary>
    public bool IsAt(string address) => new PathString(Here.Split('?')[0]) is var here
        && (address == "/" ? here == "/" : here.StartsWithSegments(address));

    /// <summary>An address of ours that keeps the language.</summary>
    public string Link(string address) => Chosen ? In(address, LanguageCode) : address;

    /// <summary>The address of a trial's page.</summary>
    public string TrialLink(string id) => Link("/trials/" + Uri.EscapeDataString(id));

    /// <summary>A day in words.</summary>
    public string Day(DateOnly day) => day.ToString(Texts["Format.Date"], Texts.Culture);

    private static string In(string address, string language) => QueryHelpers.AddQueryString(address, Language.Parameter.Name, language);
}
