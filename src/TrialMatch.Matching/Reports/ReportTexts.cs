using System.Globalization;
using System.Resources;

namespace TrialMatch.Matching.Reports;

/// <summary>The words around the reading of a report, in Norwegian Bokmål and, beside it, in English.</summary>
public static class ReportTexts
{
    private static readonly ResourceManager Resources = new(typeof(ReportTexts));

    /// <summary>A text; with arguments, they are written as the culture writes them.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string key, CultureInfo culture, params ReadOnlySpan<object?> arguments)
    {
        var text = Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text '{key}'.");
        return arguments.IsEmpty ? text : string.Format(culture, text, arguments);
    }

    /// <summary>The text of an enum member, under the name that its family of texts has.</summary>
    public static string Of<T>(T member, CultureInfo culture)
        where T : struct, Enum =>
        Get($"{Family(typeof(T))}.{member}", culture);

    private static string Family(Type type) =>
        type == typeof(ReportRule) ? "Rule"
        : type == typeof(ReportWarning) ? "Warning"
        : type == typeof(UnreadReason) ? "Reason"
        : type == typeof(PersonalDataKind) ? "Personal"
        : type == typeof(ReportDating) ? "Dating"
        : type.Name;
}
