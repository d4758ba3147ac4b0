using System.Globalization;
using System.Resources;

namespace TrialMatch.Matching.Explanation;

/// <summary>
/// The words of an explanation. Norwegian Bokmål is the language of the resource itself; others stand beside it in
/// <c>Texts.xx.resx</c>.
/// </summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    /// <summary>The languages that have texts, the default first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nb", "nn", "se", "en"];

    /// <summary>
    /// The language that has texts for a tag such as <c>en-GB</c>: Norwegian of no kind is Bokmål, and Northern Sami has a
    /// second code.
    /// </summary>
    public static string? LanguageOf(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch
    {
        "no" => "nb",
        "sme" => "se",
        var language => Languages.FirstOrDefault(known => known == language),
    };

    /// <summary>A text in a language; with arguments, they are written as the culture writes them.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string key, CultureInfo culture, params ReadOnlySpan<object?> arguments)
    {
        var text = Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text '{key}'.");
        return arguments.IsEmpty ? text : string.Format(culture, text, arguments);
    }

    /// <summary>The text of an enum member, under <c>prefix.Member</c>.</summary>
    public static string Of<T>(string prefix, T member, CultureInfo culture, params ReadOnlySpan<object?> arguments)
        where T : struct, Enum =>
        Get($"{prefix}.{member}", culture, arguments);
}
