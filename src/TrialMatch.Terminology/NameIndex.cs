using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TrialMatch.Terminology;

/// <summary>
/// Finds concepts by any of their names, whatever the case, accents, hyphens or spacing; keeps ambiguous names
/// ambiguous; and offers the nearest known names for a word that it does not know.
/// </summary>
/// <typeparam name="T">The concept that names lead to.</typeparam>
internal sealed class NameIndex<T>
    where T : class
{
    private readonly Dictionary<string, ImmutableArray<T>> _byKey = [];
    private readonly Dictionary<string, string> _written = [];

    /// <summary>Adds one more name of a concept; a name that another concept has too becomes ambiguous.</summary>
    public void Add(string name, T concept)
    {
        var key = Key(name);
        if (key.Length == 0)
            return;
        var known = _byKey.GetValueOrDefault(key, []);
        if (!known.Contains(concept))
            _byKey[key] = known.Add(concept);
        _written.TryAdd(key, name);
    }

    /// <summary>Looks a word up; the answer carries the nearest names when nothing is found.</summary>
    public Resolution<T> Resolve(string text)
    {
        var key = Key(text);
        return _byKey.TryGetValue(key, out var found)
            ? new Resolution<T>(found, [])
            : new Resolution<T>([], () => Nearest(key));
    }

    /// <summary>The names that differ least from the key, at most three edits or a third of its length away.</summary>
    private ImmutableArray<string> Nearest(string key)
    {
        const int Offered = 3;
        if (key.Length is 0 or > 60)
            return [];
        var allowed = Math.Clamp(key.Length / 3, 1, 3);
        return [.. _written
            .Where(entry => Math.Abs(entry.Key.Length - key.Length) <= allowed)
            .Select(entry => (entry.Value, Edits: EditDistance.Between(entry.Key, key, allowed)))
            .Where(near => near.Edits <= allowed)
            .OrderBy(near => near.Edits).ThenBy(near => near.Value, StringComparer.Ordinal)
            .Take(Offered)
            .Select(near => near.Value)];
    }

    /// <summary>Case, accents and punctuation do not distinguish names; "ø", "æ" and "å" are also written "o", "ae", "a".</summary>
    internal static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in WellFormedText.Of(text).Normalize(NormalizationForm.FormD))
        {
            if (c is 'ø' or 'Ø' or 'ö' or 'Ö')
                key.Append('o');
            else if (c is 'æ' or 'Æ')
                key.Append("ae");
            else if (c is '+')
                key.Append('+');
            else if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
