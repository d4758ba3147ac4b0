using System.Globalization;
using System.Resources;

namespace TrialMatch.Host.Reporting;

/// <summary>The words around a match, in the language of the reader; those of the match itself are in <see cref="Matching.Explanation.Texts"/>.</summary>
/// <param name="Culture">The language, and how numbers are written in it.</param>
internal sealed record Words(CultureInfo Culture)
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    /// <exception cref="MissingManifestResourceException">There are no such words.</exception>
    internal string this[string key] =>
        Resources.GetString(key, Culture) ?? throw new MissingManifestResourceException($"No words '{key}'.");

    internal string Of(string key, params ReadOnlySpan<object?> arguments) => string.Format(Culture, this[key], arguments);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
