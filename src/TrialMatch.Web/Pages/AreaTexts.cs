using System.Globalization;
using System.Resources;

namespace TrialMatch.Web.Pages;

/// <summary>
/// The words of one area of the pages in one language, kept beside the class that names them. Norwegian Bokmål is the
/// language of the resource itself; others stand beside it in <c>….xx.resx</c>.
/// </summary>
public abstract class AreaTexts(ResourceManager resources, CultureInfo culture)
{
    /// <summary>The language.</summary>
    public CultureInfo Culture => culture;

    /// <summary>A text.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string this[string key] =>
        resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text '{key}'.");

    /// <summary>A text with its arguments, written as the culture writes them.</summary>
    public string Format(string key, params ReadOnlySpan<object?> arguments) => string.Format(culture, this[key], arguments);

    /// <summary>The text of an enum member, under <c>prefix.Member</c>.</summary>
    public string Of<T>(string prefix, T member)
        where T : struct, Enum =>
        this[$"{prefix}.{member}"];
}
