using System.Globalization;
using System.Text;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Host.Reporting;

/// <summary>Says what is wrong with a profile line: the line, a caret below the place, and the error, for each error.</summary>
internal static class LineErrors
{
    /// <summary>Characters of the line that are shown around an error: half a terminal's width on either side.</summary>
    private const int Around = 36;

    internal static string Of(string line, IReadOnlyCollection<NotationError> errors, CultureInfo culture)
    {
        var said = new StringBuilder();
        foreach (var error in errors)
        {
            var at = Math.Clamp(error.Column - 1, 0, line.Length);
            var (start, end) = (Math.Max(0, at - Around), Math.Min(line.Length, at + Around));
            var (before, after) = (start > 0 ? "… " : "", end < line.Length ? " …" : "");
            var shown = string.Concat(line[start..end].Select(character => char.IsControl(character) ? '␣' : character));
            said.Append(CultureInfo.InvariantCulture, $"  {before}{shown}{after}\n");
            said.Append(' ', 2 + before.Length + at - start).Append("^\n");
            said.Append(CultureInfo.InvariantCulture, $"{error.In(culture)}\n");
        }

        return said.ToString().TrimEnd('\n');
    }
}
