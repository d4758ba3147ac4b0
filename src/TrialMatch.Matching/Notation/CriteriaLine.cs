using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Notation;

/// <summary>One line of criteria that says something.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Indent">Blanks before it.</param>
/// <param name="Text">The line, its indentation included, without blanks at its end.</param>
internal sealed partial record CriteriaLine(int Number, int Indent, string Text)
{
    /// <summary>The lines of a text; empty lines and comments are left out.</summary>
    public static IEnumerable<CriteriaLine> Of(string text, int firstLine)
    {
        var number = firstLine;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd();
            var indent = line.Length - line.TrimStart().Length;
            if (line.Length > 0 && line[indent] != '#')
                yield return new CriteriaLine(number, indent, line);
            number++;
        }
    }

    /// <summary>Where the line's text begins to be unreadable: a tab in the indentation, a control character.</summary>
    public int? ForbiddenAt => Text.AsSpan().IndexOfAnyInRange('\0', '\u001f') is >= 0 and var at ? at : null;

    /// <summary>The key and the text of a line that belongs to the criterion above (<c>source: …</c>, <c>nb: …</c>).</summary>
    public (string Key, string Value)? Note =>
        NoteForm().Match(Text) is { Success: true } match ? (match.Groups["key"].Value, match.Groups["value"].Value) : null;

    [GeneratedRegex(@"^\s*(?<key>source|nb|nn|se|en):\s*(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteForm();
}
