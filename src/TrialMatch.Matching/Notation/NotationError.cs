using System.Collections.Immutable;
using System.Globalization;

namespace TrialMatch.Matching.Notation;

/// <summary>Why a written text could not be read, and where.</summary>
/// <param name="Line">Line, from 1; 0 where the text is one line by its nature.</param>
/// <param name="Column">Column, from 1, of what could not be read.</param>
/// <param name="Read">What stands there.</param>
/// <param name="Wanted">What could have stood there.</param>
/// <param name="Nearest">Known words that look like it, nearest first.</param>
public sealed record NotationError(int Line, int Column, NotationText Read, NotationText Wanted, ImmutableArray<string> Nearest)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>What stands there, in English.</summary>
    public string Message => Read.ToString();

    /// <summary>What could have stood there, in English.</summary>
    public string Expected => Wanted.ToString();

    /// <summary>The whole error as one sentence: <c>line 3, column 9: …; expected …; nearest known words: …</c>.</summary>
    public override string ToString() => In(English);

    /// <summary>The whole error as one sentence in a language.</summary>
    public string In(CultureInfo culture)
    {
        var place = Line > 0 ? NotationText.Of($"line {Line}, column {Column}") : NotationText.Of($"column {Column}");
        var near = Nearest is [] ? "" : NotationText.Of($"; nearest known words: {string.Join(", ", Nearest)}");
        return NotationText.Of($"{place}: {Read}; expected {Wanted}{near}").In(culture);
    }
}
