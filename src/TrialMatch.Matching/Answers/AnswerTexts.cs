using System.Globalization;
using System.Resources;

namespace TrialMatch.Matching.Answers;

/// <summary>The words of the answers that are built on evaluations, Norwegian Bokmål and beside it other languages.</summary>
internal static class AnswerTexts
{
    private static readonly ResourceManager Resources = new(typeof(AnswerTexts));

    /// <summary>A text in a language.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string key, CultureInfo culture, params ReadOnlySpan<object?> arguments) =>
        Find(key, culture, arguments) ?? throw new MissingManifestResourceException($"No text '{key}'.");

    /// <summary>A text in a language, if there is one.</summary>
    public static string? Find(string key, CultureInfo culture, params ReadOnlySpan<object?> arguments) =>
        Resources.GetString(key, culture) is not { } text ? null : arguments.IsEmpty ? text : string.Format(culture, text, arguments);

    /// <summary>A day as ISO 8601, in whichever language.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
