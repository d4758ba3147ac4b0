using System.Text.RegularExpressions;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>A heading of an eligibility text.</summary>
/// <param name="Exclusion">What stands under it excludes, or includes; <see langword="null"/> when it does not say.</param>
/// <param name="Text">Its words; <see langword="null"/> when they only say "inclusion" or "exclusion criteria".</param>
/// <param name="Rest">What follows it on the same line, if anything.</param>
internal sealed partial record EligibilityHeading(bool? Exclusion, string? Text, string? Rest)
{
    /// <summary>A line that introduces others by a colon is short; beyond this it is a sentence of its own.</summary>
    private const int LongestIntroduction = 300;

    /// <summary>Reads a heading; <see langword="null"/> when the line is none.</summary>
    public static EligibilityHeading? Read(EligibilityLine line)
    {
        if (Plain().Match(line.Text) is { Success: true } plain)
        {
            var rest = plain.Groups["rest"].Value.Trim();
            return new(Excludes(plain.Groups["kind"].Value), null, rest.Length == 0 ? null : rest);
        }

        if (line.Text.Length > LongestIntroduction)
            return null;
        var introduces = line.Text[^1] is ':' or '：' || (line.Text[^1] == ';' && !line.Bulleted);
        if (Told().Match(line.Text) is { Success: true } told && (introduces || (!line.Bulleted && Ends().IsMatch(line.Text))))
            return new(Excludes(told.Value), line.Text, null);
        return introduces && line.Text[^1] != ';' && (!line.Bulleted || !line.Text.Any(char.IsLower)) ? new(null, line.Text, null) : null;
    }

    private static bool Excludes(string words) => !words.StartsWith("inclu", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A(?:(?:key|main|major|general)\s+)?(?<kind>inclusion|exclusion)(?:\s+criteri(?:a|on))?\s*(?:[:：]\s*(?<rest>.*)|[.-]?\s*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    /// <summary>"Ineligible" by itself is no heading: a patient may have to be "ineligible for transplant".</summary>
    [GeneratedRegex(@"(?:inclusion|exclusion)(?=\s+criteri)|exclusions\z|(?=.*\bfollowing\b.*\bcriteria\b)(?:(?:be|are) excluded|ineligible|not eligible|not to be enrolled)|(?<=\bfollowing\b.*\bcriteria\b.*)(?:(?:be|are) excluded|ineligible|not eligible|not to be enrolled)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"criteria[.)]?\z|\b(?:inclusion|exclusion) criteria (?:for|related to|specific to)\b[^.]*\z|exclusions\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
