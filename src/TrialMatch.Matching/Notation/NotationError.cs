using System.Collections.Immutable;
using System.Globalization;

namespace TrialMatch.Matching.Notation;

/// <summary>Why a written text could not be read, and where.</summary>
/// <param name="Line">Line, from 1; 0 where the text is one line by its nature.</param>
/// <param name="Column">Column, from 1, of what could not be read.</param>
/// <param name="Message">What stands there.</param>
/// <param name="Expected">What could have stood there.</param>
/// <param name="Nearest">Known words that look like it, nearest first.</param>
public sealed record NotationError(int Line, int Column, string Message, string Expected, ImmutableArray<string> Nearest)
{
    /// <summary>The whole error as one sentence: <c>line 3, column 9: …; expected …; nearest known words: …</c>.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}") : string.Create(CultureInfo.InvariantCulture, $"column {Column}");
        var near = Nearest is [] ? "" : "; nearest known words: " + string.Join(", ", Nearest);
        return $"{place}: {Message}; expected {Expected}{near}";
    }
}
