using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Notation;

/// <summary>Text as it can stand in a line: line breaks and other control characters become blanks.</summary>
internal static partial class OneLine
{
    public static string Of(string text) => Controls().Replace(text, " ");

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex Controls();
}
