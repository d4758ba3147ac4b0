using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace TrialMatch.TestSupport;

/// <summary>The texts of one resource of an assembly as they were built, by language; Norwegian Bokmål has the empty name there.</summary>
public sealed partial class Translations
{
    /// <summary>The languages that stand beside Norwegian Bokmål.</summary>
    public static readonly IReadOnlyList<string> Languages = ["nn", "se", "en"];

    private readonly Dictionary<string, Dictionary<string, string>> _texts;

    private Translations(ResourceManager resources) =>
        _texts = Languages.Append("").ToDictionary(language => language, language => Read(resources, language));

    /// <summary>The names of an assembly's resources.</summary>
    public static IEnumerable<string> In(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
        .Select(name => name[..^".resources".Length])
        .Order(StringComparer.Ordinal);

    public static Translations Of(Assembly assembly, string name) => new(new ResourceManager(name, assembly));

    /// <summary>The texts in Norwegian Bokmål.</summary>
    public IReadOnlyDictionary<string, string> Bokmål => _texts[""];

    /// <summary>The texts in a language; nothing falls back.</summary>
    public IReadOnlyDictionary<string, string> this[string language] => _texts[language];

    /// <summary>What is wrong with the translations: texts that are missing, that nobody has asked for, or that take other arguments.</summary>
    /// <param name="own">Keys that each language has of its own.</param>
    public IEnumerable<string> Faults(Func<string, bool>? own = null)
    {
        foreach (var language in Languages)
        {
            var (texts, needed) = (this[language].Where(text => own?.Invoke(text.Key) != true).ToDictionary(), Bokmål.Where(text => own?.Invoke(text.Key) != true).ToDictionary());
            foreach (var (key, text) in needed)
            {
                if (!texts.TryGetValue(key, out var said))
                    yield return $"{key} is missing in {language}";
                else if (!Arguments(said).SetEquals(Arguments(text)))
                    yield return $"{key} takes other arguments in {language}";
                else if (string.IsNullOrWhiteSpace(said))
                    yield return $"{key} is empty in {language}";
            }

            foreach (var key in texts.Keys.Except(needed.Keys))
                yield return $"{key} of {language} is not there in Norwegian Bokmål";
        }
    }

    private static Dictionary<string, string> Read(ResourceManager resources, string language) =>
        resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)?
            .Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!) ?? [];

    private static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(argument => argument.Value)];

    [GeneratedRegex("\\{[0-9][^}]*\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}
