using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Explanation.Sentences;

/// <summary>
/// Grammar of one language: verbs, lists, ranges, spans of time. A text marks its verb by brackets
/// (<c>you [have] {0}</c>), and <c>Speech.resx</c> gives the verb's four forms in the order of <see cref="Form"/>.
/// </summary>
internal sealed partial class Speech(CultureInfo culture)
{
    private static readonly ResourceManager Grammar = new(typeof(Speech));

    /// <summary>How numbers and texts are written.</summary>
    public CultureInfo Culture { get; } = culture;

    /// <summary>Whether names are wanted in English.</summary>
    public bool English => Culture.TwoLetterISOLanguageName == "en";

    /// <summary>A word or text of the grammar.</summary>
    public string Say(string key, params ReadOnlySpan<object?> arguments) => Say(Grammar, key, arguments);

    /// <summary>A text of an area.</summary>
    public string Say(ResourceManager texts, string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(Culture, Find(texts, key), arguments);

    /// <summary>Whether an area has a text.</summary>
    public bool Knows(ResourceManager texts, string key) => texts.GetString(key, Culture) is not null;

    /// <summary>A statement of an area, whose verb takes the form that is asked for.</summary>
    public Statement State(ResourceManager texts, string key, params object?[] arguments)
    {
        var template = Find(texts, key);
        return form => string.Format(Culture, Verb().Replace(template, verb => Conjugated(verb.Groups["verb"].Value, form)), arguments);
    }

    /// <summary>"a, b or c".</summary>
    public string Or(IEnumerable<string> parts) => List(parts, "Or");

    /// <summary>"a, b and c".</summary>
    public string And(IEnumerable<string> parts) => List(parts, "And");

    /// <summary>A number as the language writes it.</summary>
    public string Number(decimal number) => number.ToString("0.######", Culture);

    /// <summary>A range with its unit: "9 g/dL or more".</summary>
    /// <param name="range">The numbers that count.</param>
    /// <param name="unit">Written behind the last number.</param>
    /// <param name="wording">Key of other words than "or more", "or less", "above" and "below".</param>
    public string Range(NumericRange range, string unit = "", string wording = "Range")
    {
        var (min, max) = (range.Min is { } from ? Number(from) : "", range.Max is { } to ? Number(to) : "");
        string With(string number) => unit.Length == 0 ? number : $"{number} {unit}";
        return range switch
        {
            { Min: null, Max: null } => Say("Range.Any"),
            { Max: null, MinExclusive: true } => Say(Wording("Above"), With(min)),
            { Max: null } => Say(Wording("AtLeast"), With(min)),
            { Min: null, MaxExclusive: true } => Say(Wording("Below"), With(max)),
            { Min: null } => Say(Wording("AtMost"), With(max)),
            { MinExclusive: false, MaxExclusive: false } when range.Min == range.Max => Say("Range.Exactly", With(max)),
            { MinExclusive: true, MaxExclusive: true } => Say("Range.AboveToBelow", min, With(max)),
            { MinExclusive: true } => Say("Range.AboveTo", min, With(max)),
            { MaxExclusive: true } => Say("Range.FromToBelow", min, With(max)),
            _ => Say("Range.Between", min, With(max)),
        };

        string Wording(string end) => Knows(Grammar, $"{wording}.{end}") ? $"{wording}.{end}" : $"Range.{end}";
    }

    /// <summary>A span of days in the largest unit that says it exactly; months count 30 days and years 365, as in the notation.</summary>
    public string Span(int days) => days switch
    {
        >= 365 when days % 365 == 0 => Counted("Year", days / 365),
        >= 60 when days % 30 == 0 => Counted("Month", days / 30),
        >= 14 when days % 7 == 0 => Counted("Week", days / 7),
        _ => Counted("Day", days),
    };

    /// <summary>A number of years.</summary>
    public string Years(int years) => Counted("Year", years);

    /// <summary>A number of months.</summary>
    public string Months(int months) => Counted("Month", months);

    /// <summary>A sentence of a statement: its first letter large, a full stop at its end.</summary>
    public static string Sentence(string statement)
    {
        var text = statement.Trim();
        if (text.Length == 0)
            return text;
        var word = text.AsSpan(0, text.IndexOf(' ') is > 0 and var blank ? blank : text.Length);
        // Symbols keep their own spelling: eGFR is not EGFR.
        if (!word.ContainsAnyInRange('A', 'Z'))
            text = char.ToUpperInvariant(text[0]) + text[1..];
        return text[^1] is '.' or '!' or '?' or ':' or '»' or '”' ? text : text + ".";
    }

    /// <summary>A sentence as a part of a longer one.</summary>
    public static string Clause(string sentence)
    {
        var text = sentence.Trim().TrimEnd('.');
        return text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    private string Counted(string unit, int count) => count == 1 ? Say($"Span.{unit}") : Say($"Span.{unit}s", count);

    private string Conjugated(string verb, Form form) => Find(Grammar, $"Verb.{verb}").Split('|')[(int)form];

    private string Find(ResourceManager texts, string key) =>
        texts.GetString(key, Culture) ?? throw new MissingManifestResourceException($"No text '{key}' in {texts.BaseName}.");

    private string List(IEnumerable<string> parts, string joint)
    {
        string[] all = [.. parts];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {Say(joint)} {all[^1]}";
    }

    [GeneratedRegex(@"\[(?<verb>[^\]]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
