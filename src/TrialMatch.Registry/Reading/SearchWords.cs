using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>The words of a search, without case and accents.</summary>
internal readonly struct SearchWords
{
    private readonly ImmutableArray<string> _words;

    private SearchWords(ImmutableArray<string> words) => _words = words;

    public bool IsEmpty => _words.IsEmpty;

    public ImmutableArray<string> All => _words;

    public static SearchWords Of(string? text) => new([.. Split(text).Distinct()]);

    /// <summary>Whether each word begins a word of the texts.</summary>
    public bool AllBegin(IEnumerable<string?> texts)
    {
        var words = texts.SelectMany(Split).ToArray();
        return _words.All(sought => words.Any(word => word.StartsWith(sought, StringComparison.Ordinal)));
    }

    /// <summary>Whether each word begins one of these, which stand in order.</summary>
    public bool AllBegin(string[] ordered) => _words.All(sought =>
    {
        var at = Array.BinarySearch(ordered, sought, StringComparer.Ordinal);
        return at >= 0 || (~at < ordered.Length && ordered[~at].StartsWith(sought, StringComparison.Ordinal));
    });

    /// <summary>A text as one key: its letters and digits, without case and accents.</summary>
    public static string Key(string text) => string.Concat(Split(text));

    /// <summary>The runs of letters and digits, in small letters without accents; "ø" as "o", "æ" as "ae".</summary>
    public static IEnumerable<string> Split(string? text)
    {
        var word = new StringBuilder();
        foreach (var c in WellFormedText.Of(text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c switch { 'ø' or 'Ø' => "o", 'æ' or 'Æ' => "ae", _ => char.ToLowerInvariant(c).ToString() });
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
