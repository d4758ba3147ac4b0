using System.Globalization;
using System.Text;

namespace TrialMatch.Terminology;

/// <summary>Walks over the text of a protein change, sign by sign, and remembers the first thing that did not fit.</summary>
/// <param name="text">What was written.</param>
internal sealed class ProteinTextCursor(string text)
{
    /// <summary>Titin, the longest human protein, has 35,991 residues.</summary>
    private const int LongestProtein = 36_000;

    private int _at;

    /// <summary>What was expected and where; <see langword="null"/> while everything fits.</summary>
    public string? Error { get; private set; }

    /// <summary>Where the cursor stands, to go back to.</summary>
    public int Position
    {
        get => _at;
        set => _at = value;
    }

    /// <summary>Whether everything but blanks has been read.</summary>
    public bool AtEnd => text.AsSpan(_at).IsWhiteSpace();

    /// <summary>The sign under the cursor; NUL at the end.</summary>
    public char Next => _at < text.Length ? text[_at] : '\0';

    /// <summary>Notes what was expected here, unless something was noted before.</summary>
    public void Expect(string expected)
    {
        var found = AtEnd ? "nothing more" : $"\"{text[_at..].Trim()}\"";
        Error ??= string.Create(CultureInfo.InvariantCulture, $"\"{text}\", character {_at + 1}: expected {expected}, found {found}.");
    }

    /// <summary>Steps over blanks.</summary>
    public void SkipBlanks()
    {
        while (char.IsWhiteSpace(Next))
            _at++;
    }

    /// <summary>Steps over a word or sign if it comes next, whatever its case.</summary>
    public bool Take(string word)
    {
        if (string.Compare(text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        _at += word.Length;
        return true;
    }

    /// <summary>Steps over a residue in three- or one-letter code, or a stop sign; <see langword="null"/> when none comes next.</summary>
    public char? TakeResidue()
    {
        if (_at + 3 <= text.Length && AminoAcid.FromThreeLetters(text.Substring(_at, 3)) is { } long3)
        {
            _at += 3;
            return long3;
        }

        if (AminoAcid.FromLetter(Next) is not { } letter)
            return null;
        _at++;
        return letter;
    }

    /// <summary>Steps over a whole number; <see langword="null"/> when none comes next or it is beyond any protein.</summary>
    public int? TakeNumber()
    {
        var digits = text.AsSpan(_at);
        var length = 0;
        while (length < digits.Length && char.IsAsciiDigit(digits[length]))
            length++;
        if (!int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > LongestProtein)
            return null;
        _at += length;
        return number;
    }

    /// <summary>
    /// Steps over residues: three-letter codes with a capital first, else one-letter codes in capitals, so that
    /// <c>SER</c> is three residues and <c>Ser</c> is one. A stop can only be the last of them.
    /// </summary>
    public string TakeResidues()
    {
        var residues = new StringBuilder();
        while (residues.Length == 0 || residues[^1] != AminoAcid.Stop)
        {
            var spelled = _at + 3 <= text.Length && text.AsSpan(_at + 1, 2).IndexOfAnyExceptInRange('a', 'z') < 0
                ? AminoAcid.FromThreeLetters(text.Substring(_at, 3))
                : null;
            if (char.IsLower(Next) || (spelled ?? AminoAcid.FromLetter(Next)) is not { } residue)
                break;
            residues.Append(residue);
            _at += spelled is null ? 1 : 3;
        }

        return residues.ToString();
    }
}
