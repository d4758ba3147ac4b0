using System.Globalization;
using System.Resources;

namespace TrialMatch.Panel.Letters;

/// <summary>The words of letters. Bokmål is the language of the resource itself; the others stand beside it.</summary>
public static class LetterTexts
{
    private static readonly ResourceManager Resources = new(typeof(LetterTexts));

    /// <summary>The languages of letters, the default first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nb", "nn", "se", "en"];

    /// <summary>A text in a language; with arguments, they are written as the culture writes them.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string key, CultureInfo culture, params ReadOnlySpan<object?> arguments)
    {
        var text = Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text '{key}'.");
        return arguments.IsEmpty ? text : string.Format(culture, text, arguments);
    }
}
