using System.Globalization;
using TrialMatch.Matching.Explanation;

namespace TrialMatch.Host.Reporting;

/// <summary>The language that results are written in.</summary>
internal static class Language
{
    /// <summary>The variables that set a locale, the strongest first.</summary>
    private static readonly string[] Locale = ["LC_ALL", "LC_MESSAGES", "LANG"];

    internal static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>The one asked for, else the one of the user's locale if there are texts in it, else English.</summary>
    internal static CultureInfo Choose(string? asked, IConfiguration configuration)
    {
        if (asked is not null)
            return CultureInfo.GetCultureInfo(asked);
        var locale = Locale.Select(name => configuration[name]).FirstOrDefault(set => !string.IsNullOrEmpty(set));
        return Texts.LanguageOf(locale?.Split('_', '.', '@')[0]) is { } known ? CultureInfo.GetCultureInfo(known) : English;
    }
}
