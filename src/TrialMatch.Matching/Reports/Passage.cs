using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Reports;

/// <summary>Under which heading of a report a passage stands.</summary>
internal enum ReportSection
{
    /// <summary>Findings, conclusion, anything without a heading.</summary>
    Findings,

    /// <summary>What the requester wrote.</summary>
    ClinicalInformation,

    /// <summary>The family's history.</summary>
    Family,

    /// <summary>Earlier samples.</summary>
    Earlier,

    /// <summary>Method, coverage, limits of the assay.</summary>
    Method,
}

/// <summary>A sentence, or a row of a table, with what has been taken from it by rules so far.</summary>
internal sealed class Passage(string report, int start, int end, ReportSection section, int? vafCell)
{
    /// <summary>Stands where a rule has taken words.</summary>
    public const char Taken = '\u0001';

    private readonly StringBuilder _left = new(report[start..end].Replace('\r', ' ').Replace('\n', ' ').Replace('\u00a0', ' '));

    /// <summary>First character within the report.</summary>
    public int Start { get; } = start;

    /// <summary>The heading it stands under.</summary>
    public ReportSection Section { get; } = section;

    /// <summary>The cell of a row that holds the allele fraction, as the header of the table told; its first and its last character.</summary>
    public (int From, int To)? VafCell { get; } = vafCell is { } cell ? Cells.Of(report[start..end]).Cast<(int, int)?>().ElementAtOrDefault(cell) : null;

    /// <summary>The whole passage in one line, of the same length.</summary>
    public string Text { get; } = report[start..end].Replace('\r', ' ').Replace('\n', ' ').Replace('\u00a0', ' ');

    /// <summary>Where it stands.</summary>
    public ReportSpan Span => new(Start, Text.Length);

    /// <summary>What no rule has taken yet, of the same length.</summary>
    public string Left => _left.ToString();

    /// <summary>What the rules found that could not be proposed.</summary>
    public UnreadReason? Reason { get; set; }

    /// <summary>Whether some rule understood it without there being something to propose, such as a date.</summary>
    public bool Understood { get; set; }

    /// <summary>Takes words, so that no later rule reads them again.</summary>
    public void Take(int from, int length)
    {
        for (var at = from; at < from + length; at++)
            _left[at] = Taken;
    }
}

/// <summary>The cells of a table's row, parted by tabs, bars or wide gaps.</summary>
internal static partial class Cells
{
    public static List<(int From, int To)> Of(string row)
    {
        var cells = new List<(int From, int To)>();
        var from = 0;
        foreach (Match border in Border().Matches(row))
        {
            if (border.Index > 0)
                cells.Add((from, border.Index));
            from = border.Index + border.Length;
        }

        if (from < row.Length)
            cells.Add((from, row.Length));
        return cells;
    }

    [GeneratedRegex(@"[ ]*[\t|][ ]*|[ ]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Border();
}

/// <summary>Cuts a report into passages.</summary>
internal static partial class Passages
{
    /// <summary>Longer sentences are cut, so that no rule ever works on much.</summary>
    private const int Longest = 600;

    public static ImmutableArray<Passage> Of(string text)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var section = ReportSection.Findings;
        int? vafCell = null;
        var (start, end) = (-1, -1);
        foreach (var (from, to) in Lines(text))
        {
            var line = text[from..to];
            if (string.IsNullOrWhiteSpace(line))
            {
                Flush();
                (section, vafCell) = (ReportSection.Findings, null);
                continue;
            }

            var joined = start >= 0 && Continues(text[start..end], line);
            if (!joined)
                Flush();
            if (!joined && Heading().Match(line) is { Success: true } heading)
                section = SectionOf(heading.Groups["name"].Value) ?? (heading.Groups["rest"].Length == 0 ? ReportSection.Findings : section);
            if (!joined && !line.Any(char.IsAsciiDigit) && Cells.Of(line) is { Count: > 2 } cells && cells.FindIndex(cell => VafHeader().IsMatch(line[cell.From..cell.To])) is >= 0 and var at)
            {
                vafCell = at;
                continue; // a header tells what the columns are, and nothing else
            }

            (start, end) = (joined ? start : from, to);
        }

        Flush();
        return passages.ToImmutable();

        void Flush()
        {
            if (start >= 0)
            {
                foreach (var (from, to) in Sentences(text, start, end))
                    passages.Add(new Passage(text, from, to, section, vafCell));
            }

            start = -1;
        }
    }

    private static IEnumerable<(int From, int To)> Lines(string text)
    {
        var from = 0;
        while (from <= text.Length)
        {
            var to = text.IndexOf('\n', from);
            to = to < 0 ? text.Length : to;
            yield return (from, to);
            from = to + 1;
        }
    }

    /// <summary>Whether a line goes on with the sentence before it: lists behind a colon, and sentences that were wrapped.</summary>
    private static bool Continues(string before, string line)
    {
        var (last, first) = (before.TrimEnd(), line.TrimStart());
        if (before.Length + line.Length > Longest || last.Contains('\t') || last.Contains('|'))
            return false;
        if (last.EndsWith(':'))
            return Denial().IsMatch(last[Math.Max(0, last.Length - 120)..]);
        if (last.EndsWith(','))
            return !Heading().IsMatch(line);
        var lastLine = last[(last.LastIndexOf('\n') + 1)..];
        if (Bullet().IsMatch(lastLine) && OneWord().IsMatch(first))
            return Denial().IsMatch(last);
        return char.IsLower(first[0]) && last[^1] is not ('.' or '!' or '?' or ';') && last.Length - last.LastIndexOf('\n') > 40;
    }

    private static ReportSection? SectionOf(string name) => name.Trim().ToLowerInvariant() switch
    {
        var words when words.Contains("famili", StringComparison.Ordinal) => ReportSection.Family,
        var words when words.Contains("klinisk", StringComparison.Ordinal) || words.Contains("clinical", StringComparison.Ordinal)
            || words is "anamnese" or "sykehistorie" or "problemstilling" or "history" or "klinikk" or "sjukehistorie" => ReportSection.ClinicalInformation,
        var words when words.StartsWith("tidligere", StringComparison.Ordinal) || words.StartsWith("tidlegare", StringComparison.Ordinal)
            || words.StartsWith("previous", StringComparison.Ordinal) || words.StartsWith("prior", StringComparison.Ordinal) => ReportSection.Earlier,
        var words when words.StartsWith("metode", StringComparison.Ordinal) || words.StartsWith("method", StringComparison.Ordinal) => ReportSection.Method,
        var words when Result().IsMatch(words) => ReportSection.Findings,
        _ => null,
    };

    private static IEnumerable<(int From, int To)> Sentences(string text, int start, int end)
    {
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && at - from < Longest && !EndsAt(text, from, at, end))
                continue;
            var to = at;
            if (at < end && at - from >= Longest)
            {
                var blank = text.LastIndexOf(' ', at, at - from);
                to = blank > from ? blank : at;
            }

            var (first, last) = (from, to);
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (last > first && text[first..last].Any(char.IsLetterOrDigit))
                yield return (first, last);
            from = to;
            at = Math.Max(at, to);
            if (at < end && text[at] is ';' or '.' or '!' or '?')
                from = at + 1;
        }
    }

    private static bool EndsAt(string text, int from, int at, int end)
    {
        if (text[at] == ';')
            return at == from || at + 1 >= end || !char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(text[at + 1]);
        if (text[at] is not ('.' or '!' or '?') || at + 1 >= end || !char.IsWhiteSpace(text[at + 1]))
            return false;
        var next = at + 1;
        while (next < end && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= end || (char.IsLower(text[next]) && !Tnm().IsMatch(text, next)))
            return false;
        var word = at;
        while (word > from && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] != '(')
            word--;
        return !Abbreviation().IsMatch(text[word..at]);
    }

    [GeneratedRegex(@"^(?:ca|f\.?eks|eks|nr|dvs|evt|obs|bl\.a|jf|pga|inkl|ekskl|vs|approx|dr|hhv|mnd|fig|prof|i\.e|e\.g|p|c|g|st|avd|tlf|\d)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^(?:konklusjon|diagnos|funn|resultat|svar|mikroskopi|molekyl|vurdering|conclusion|finding|result|immun|makro|micro|morfologi|assessment)", RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    [GeneratedRegex(@"\G[pcy]{1,2}T[0-4X]", RegexOptions.CultureInvariant)]
    private static partial Regex Tnm();

    [GeneratedRegex(@"^\s*(?<name>\p{L}[\p{L} /-]{2,40}?)\s*:\s*(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(?:VAF|AF|allelfrekvens|allelfraksjon|allele fr(?:equency|action)|variant allele)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VafHeader();

    [GeneratedRegex(@"\b(?:ingen|ikke|ikkje|inga|no|not|none|negative?|undersøkt|examined|tested|analysert)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^\s*[-–•*]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*[-–•*]?\s*[\w/-]{2,12}\s*,?\s*\r?$", RegexOptions.CultureInvariant)]
    private static partial Regex OneWord();
}
