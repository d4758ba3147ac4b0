using System.Globalization;

namespace TrialMatch.Host.Reporting;

/// <summary>The language that results are written in.</summary>
internal static class Language
{
    /// <summary>The variables that set a locale, the strongest first.</summary>
    private static readonly string[] Locale = ["LC_ALL", "LC_MESSAGES", "LANG"];

    internal static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    internal static CultureInfo Bokmål { get; } = CultureInfo.GetCultureInfo("nb");

    /// <summary>The one asked for, else the one of the user's locale: Norwegian of any kind is Bokmål, all else English.</summary>
    internal static CultureInfo Choose(string? asked, IConfiguration configuration)
    {
        if (asked is not null)
            return asked == "nb" ? Bokmål : English;
        var locale = Locale.Select(name => configuration[name]).FirstOrDefault(set => !string.IsNullOrEmpty(set));
        return locale?.Split('_', '.', '@')[0].ToLowerInvariant() is "nb" or "nn" or "no" ? Bokmål : English;
    }
}
