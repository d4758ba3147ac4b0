using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TrialMatch.Terminology;

/// <summary>The grammar of coding DNA changes.</summary>
internal static partial class CodingChangeReader
{
    /// <summary>Titin, the longest human coding sequence, has 107,976 bases.</summary>
    private const int LongestCoding = 108_000;

    /// <summary>Reads the whole text.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out CodingChange? change, [NotNullWhen(false)] out string? error)
    {
        (change, error) = Read(text);
        return change is not null;
    }

    private static (CodingChange? Change, string? Error) Read(string text)
    {
        var head = Head().Match(text);
        if (!head.Success)
            return Refused(text, 0, OtherLevel().IsMatch(text)
                ? "a change of coding DNA (c.); this counts in the genome, in RNA or in non-coding DNA"
                : "c. and a change of coding DNA, such as c.2573T>G");
        var at = head.Length;
        var place = Place().Match(text, at);
        if (!place.Success)
            return Refused(text, at, "a position, such as 2573, 3028+1, -124 or *32");
        if (Position(place, "first") is not { } start || (place.Groups["last"].Success ? Position(place, "last") : start) is not { } last)
            return Refused(text, at, "a position that a gene can have");
        CodingPosition? end = place.Groups["last"].Success ? last : null;
        if (end is not null && !start.IsBefore(last))
            return Refused(text, at, $"a range that ends after {start}");
        at += place.Length;
        var edit = Edit().Match(text, at);
        if (!edit.Success)
            return Refused(text, at, "what becomes of it: T>G, del, dup, ins, delins, inv or =");
        var closing = text[(at + edit.Length)..].Trim();
        if (closing != head.Groups["open"].Value switch { "(" => ")", "[" => "]", _ => "" })
            return Refused(text, at + edit.Length, "the end of the change");
        var (read, expected) = Edited(start, end, edit);
        return read is null
            ? Refused(text, at, expected!)
            : (read with { Transcript = head.Groups["transcript"] is { Success: true } transcript ? Named(transcript.Value) : null }, null);
    }

    private static (CodingChange? Change, string? Expected) Edited(CodingPosition start, CodingPosition? end, Match edit)
    {
        var (from, to) = (Bases(edit, "from"), Bases(edit, "to"));
        CodingChange Of(CodingChangeKind kind, string? alternative = null) => new(kind, start, end, Alternative: alternative);
        if (edit.Groups["same"].Success)
            return (Of(CodingChangeKind.Unchanged), null);
        if (edit.Groups["sign"].Success)
            return Replaced(start, end, from, to);
        var kind = edit.Groups["both"].Success ? "DELINS" : edit.Groups["kind"].Value.ToUpperInvariant();
        var counted = Counted(start, end, from, edit.Groups["count"].Value);
        return kind switch
        {
            "INS" when end is not { } next || !AreNeighbours(start, next) => (null, "an insertion between two neighbours, such as c.2310_2311insGGT"),
            "INS" when to is "" => (null, "the inserted bases"),
            "INS" => (Of(CodingChangeKind.Insertion, to), null),
            "DELINS" when counted is not null => (null, counted),
            "DELINS" when to is "" => (null, "the new bases"),
            "DELINS" when end is null && to.Length == 1 && from.Length == 1 => Replaced(start, end, from, to),
            "DELINS" => (Of(CodingChangeKind.DeletionInsertion, to), null),
            _ when counted is not null => (null, counted),
            "DEL" => (Of(CodingChangeKind.Deletion), null),
            "DUP" => (Of(CodingChangeKind.Duplication), null),
            _ when end is null => (null, "a range for an inversion"),
            _ => (Of(CodingChangeKind.Inversion), null),
        };
    }

    private static (CodingChange? Change, string? Expected) Replaced(CodingPosition start, CodingPosition? end, string from, string to)
    {
        if (end is not null)
            return Counted(start, end, from, "") is { } wrong ? (null, wrong) : (new CodingChange(CodingChangeKind.DeletionInsertion, start, end, Alternative: to), null);
        if (from.Length != 1 || to.Length != 1)
            return (null, "one base that becomes another; several are written as a range with delins");
        return from == to
            ? (new CodingChange(CodingChangeKind.Unchanged, start), null)
            : (new CodingChange(CodingChangeKind.Substitution, start, Reference: from[0], Alternative: to), null);
    }

    /// <summary>What is wrong with the lost or doubled bases that older notation repeats; nothing when they fit or cannot be counted.</summary>
    private static string? Counted(CodingPosition start, CodingPosition? end, string bases, string count)
    {
        var written = count.Length > 0 ? int.Parse(count, CultureInfo.InvariantCulture) : bases.Length;
        if (written == 0)
            return null;
        var last = end ?? start;
        var length = start.Region != last.Region ? (int?)null
            : start.Base == last.Base ? Math.Abs(last.Offset - start.Offset) + 1
            : start.Offset == 0 && last.Offset == 0 ? Math.Abs(last.Base - start.Base) + 1 : null;
        return length is null || length == written ? null : $"{length} bases from {start} to {last}, not {written}";
    }

    private static bool AreNeighbours(CodingPosition first, CodingPosition last) =>
        (first.Base == last.Base && last.Offset - first.Offset == 1)
        || (first.Offset == 0 && last.Offset == 0 && first.Region == last.Region && Math.Abs(last.Base - first.Base) == 1)
        || (first is { Region: CodingRegion.Before, Base: 1, Offset: 0 } && last is { Region: CodingRegion.Coding, Base: 1, Offset: 0 });

    private static CodingPosition? Position(Match place, string name)
    {
        var region = place.Groups[name + "Region"].Value switch { "-" => CodingRegion.Before, "*" => CodingRegion.After, _ => CodingRegion.Coding };
        var number = int.Parse(place.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var offset = place.Groups[name + "Offset"] is { Success: true } told ? int.Parse(told.Value.Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        return number is > 0 and <= LongestCoding ? new CodingPosition(region, number, offset) : null;
    }

    /// <summary>The database in capitals; the transcript number of an LRG small (<c>LRG_304t1</c>).</summary>
    private static string Named(string transcript) =>
        transcript.StartsWith("LRG", StringComparison.OrdinalIgnoreCase) ? "LRG" + transcript[3..].ToLowerInvariant() : transcript.ToUpperInvariant();

    private static string Bases(Match edit, string name) => edit.Groups[name].Value.ToUpperInvariant().Replace('U', 'T');

    private static (CodingChange? Change, string? Error) Refused(string text, int at, string expected) =>
        (null, string.Create(CultureInfo.InvariantCulture, $"\"{text}\", character {at + 1}: expected {expected}."));

    [GeneratedRegex(@"^\s*(?:(?<transcript>(?:NM_|LRG_|ENST)\d{1,12}(?:\.\d{1,3}|t\d{1,2})?)\s*(?:\([A-Za-z0-9-]{1,20}\))?\s*:\s*)?c\.\s*(?<open>[(\[])?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"(?:^|:)\s*[gmnr]\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherLevel();

    [GeneratedRegex(@"\G(?<firstRegion>[-*])?(?<first>\d{1,6})(?<firstOffset>[+\-−]\d{1,6})?(?:_(?<lastRegion>[-*])?(?<last>\d{1,6})(?<lastOffset>[+\-−]\d{1,6})?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\G(?:(?<same>=)|(?<from>[ACGTU]{1,200})?(?<sign>>)(?<to>[ACGTU]{1,200})|(?<kind>delins)(?<to>[ACGTU]{0,200})|(?<kind>del)(?<from>[ACGTU]{1,200})?(?<both>ins)(?<to>[ACGTU]{1,200})|(?<kind>del|dup|inv)(?:(?<from>[ACGTU]{1,200})|(?<count>\d{1,4}))?|(?<kind>ins)(?<to>[ACGTU]{0,200}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Edit();
}
