using System.Text;

namespace TrialMatch.Terminology;

/// <summary>Text that can be normalised, whatever was sent.</summary>
public static class WellFormedText
{
    /// <summary>
    /// The text with U+FFFD in place of half characters (unpaired surrogates) and of U+FFFE, at which
    /// <see cref="string.Normalize(NormalizationForm)"/> throws.
    /// </summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 && !text.Contains('\ufffe', StringComparison.Ordinal))
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar.ToString() : rune.ToString());
        return whole.ToString();
    }
}
