using System.Text.RegularExpressions;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>Running text without bullets, cut at the ends of sentences.</summary>
internal static partial class RunningText
{
    /// <summary>A line up to this long stays whole: its sentences belong together.</summary>
    private const int Short = 240;

    /// <summary>The sentences of a line; their words are the line's words.</summary>
    public static IEnumerable<string> Sentences(string line) =>
        line.Length <= Short
            ? [line]
            : End().Split(line).Where(sentence => sentence.Length > 0);

    /// <summary>After a full stop before a capital, not behind an abbreviation; and before a number such as 5.2.4.</summary>
    [GeneratedRegex(@"(?<=[\p{Ll}\d)\]%][.;])(?<!\b(?:e\.g|i\.e|vs|approx|incl|resp|no|cf|dr|fig)\.)\s+(?=\p{Lu}|\d)|\s+(?=\d{1,2}\.\d{1,2}\.\d{1,2}\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
