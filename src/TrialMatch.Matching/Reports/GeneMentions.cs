using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Reports;

/// <summary>Finds genes as reports write them. Words that only look like symbols are left alone: a gene is one of a tumour panel.</summary>
internal static partial class GeneMentions
{
    private static readonly FrozenSet<string> Expected = GenePanels.Current.All.SelectMany(panel => panel.Genes)
        .Concat(["DPYD", "UGT1A1", "CLDN18", "SDHAF2", "MSMB", "FOLR1", "NTHL1", "POT1", "SS18", "SSX1", "SSX2", "FUS", "DDIT3", "COL1A1", "PAX3", "PAX7", "FOXO1", "NR4A3", "MAML2", "PLAG1", "HMGA2", "YWHAE"])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Families = new Dictionary<string, string[]>
    {
        ["RAS"] = ["KRAS", "NRAS"],
        ["IDH"] = ["IDH1", "IDH2"],
        ["NTRK"] = ["NTRK1", "NTRK2", "NTRK3"],
        ["BRCA"] = ["BRCA1", "BRCA2"],
        ["FGFR"] = ["FGFR1", "FGFR2", "FGFR3"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["HER2"] = "ERBB2",
        ["HER2/NEU"] = "ERBB2",
        ["HER3"] = "ERBB3",
        ["CKIT"] = "KIT",
        ["CMET"] = "MET",
        ["NRAS"] = "NRAS",
        ["KRAS"] = "KRAS",
        ["BRAF"] = "BRAF",
        ["P53"] = "TP53",
        ["HRAS"] = "HRAS",
        ["LKB1"] = "STK11",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The genes that stand at a position, whether by family name, and how many characters they take.</summary>
    public static (ImmutableArray<string> Genes, bool Family, int Length)? At(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '.'))
            return null;
        if (Numbered().Match(text, at) is { Success: true } numbered && Several(numbered) is { Length: > 1 } several)
            return (several, false, numbered.Length);
        if (Hyphenated().Match(text, at) is { Success: true } hyphenated && One(hyphenated.Value) is { } joined)
            return ([joined], false, hyphenated.Length);
        if (Symbol().Match(text, at) is not { Success: true } symbol)
            return null;
        if (Families.TryGetValue(symbol.Value, out var members))
            return ([.. members], true, symbol.Length);
        return One(symbol.Value) is { } one ? ([one], false, symbol.Length) : null;
    }

    /// <summary>The gene of a symbol or usual spelling; <see langword="null"/> for everything else.</summary>
    public static string? One(string written)
    {
        if (Expected.Contains(written))
            return written;
        var plain = written.Replace("-", "", StringComparison.Ordinal);
        if (Spellings.TryGetValue(plain, out var usual) && written.Any(char.IsUpper))
            return usual;
        return written.Length >= 4 && written.Count(char.IsUpper) >= 2 && Genes.Current.Resolve(written).Value is { } symbol && Expected.Contains(symbol)
            ? symbol
            : null;
    }

    private static ImmutableArray<string> Several(Match match)
    {
        var stem = match.Groups["stem"].Value;
        var numbers = match.Groups["n"].Captures.Select(capture => capture.Value).ToList();
        if (match.Groups["range"].Success && numbers.Count == 2 && numbers[0].Length == 1 && numbers[1].Length == 1 && char.IsAsciiDigit(numbers[0][0]) && numbers[0][0] < numbers[1][0])
            numbers = [.. Enumerable.Range(numbers[0][0] - '0', numbers[1][0] - numbers[0][0] + 1).Select(number => $"{(char)('0' + number)}")];
        var genes = numbers.Select(number => stem + number).ToImmutableArray();
        return genes.All(gene => Expected.Contains(gene)) ? genes : [];
    }

    /// <summary><c>NTRK1/2/3</c>, <c>NTRK1-3</c>, <c>BRCA1/2</c>, <c>CDKN2A/B</c>, <c>NTRK 1-3</c>.</summary>
    [GeneratedRegex(@"\G(?<stem>[A-Z][A-Z0-9]{1,5}?) ?(?<n>[1-9A-D])(?:(?<range>[-–](?<n>[1-9]))|(?:/(?<n>[1-9A-D]))+)(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\G(?:[A-Za-z]{1,4}-[A-Za-z0-9]{1,6}|NKX\d-\d|HER-?2/neu|H3-3A)(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphenated();

    [GeneratedRegex(@"\G[A-Za-z][A-Za-z0-9]{1,9}(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();
}
