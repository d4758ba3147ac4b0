using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TrialMatch.Terminology;

/// <summary>Two genes joined into one, in reading order; both as approved symbols.</summary>
/// <param name="Five">The gene at the 5′ end; <see langword="null"/> when not known.</param>
/// <param name="Three">The gene at the 3′ end; <see langword="null"/> when not known.</param>
public sealed partial record FusionName(string? Five, string? Three)
{
    private static readonly char[] SingleSeparators = ['-', '/', '–', '—', '‐', '‑'];
    private static readonly string[] Intergenics = ["intergenic", "intergenisk"];

    /// <summary>The last exon of the 5′ gene that is kept; <see langword="null"/> when not told.</summary>
    public int? FiveExon { get; init; }

    /// <summary>The first exon of the 3′ gene that is kept; <see langword="null"/> when not told.</summary>
    public int? ThreeExon { get; init; }

    /// <summary>Whether the other side lies between genes.</summary>
    public bool IsIntergenic { get; init; }

    /// <summary>Whether both sides lie in one gene.</summary>
    public bool IsIntragenic => Five is not null && Five == Three;

    /// <summary>
    /// Reads <c>EML4::ALK</c> and the older <c>EML4-ALK</c> and <c>EML4/ALK</c>, with or without exons
    /// (<c>EML4(13)::ALK(20)</c>, <c>EML4 exon 13-ALK exon 20</c>, <c>EML4::ALK E13;A20</c>); an unknown partner is <c>?</c>
    /// beside <c>::</c>, one between genes <c>intergenic</c>. Former names of the partners are brought to approved symbols.
    /// </summary>
    /// <param name="text">The two names alone, without the word fusion.</param>
    /// <param name="fusion">The fusion, when both partners are known genes.</param>
    /// <param name="error">Otherwise what was expected, and at which character, counted from 1.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out FusionName? fusion, [NotNullWhen(false)] out string? error)
    {
        var codes = ExonCodes().Match(text);
        var names = codes.Success ? text[..codes.Index] : text;
        var separator = names.IndexOf("::", StringComparison.Ordinal);
        (fusion, error) = separator >= 0 ? ReadFormal(names, separator) : ReadOlder(names);
        if (fusion is not null && codes.Success)
            fusion = fusion with { FiveExon = Exon(codes.Groups["five"]), ThreeExon = Exon(codes.Groups["three"]) };
        return fusion is not null;
    }

    /// <summary>The fusion as HGNC and HGVS write it, such as <c>EML4::ALK</c>.</summary>
    public override string ToString() =>
        Side(Five, FiveExon, IsIntergenic && Three is not null) + "::" + Side(Three, ThreeExon, IsIntergenic && Five is not null);

    private static string Side(string? gene, int? exon, bool intergenic) =>
        (gene ?? (intergenic ? Intergenics[0] : "?")) + (exon is { } number ? string.Create(CultureInfo.InvariantCulture, $" exon {number}") : "");

    private static (FusionName? Fusion, string? Error) ReadFormal(string text, int separator)
    {
        var (five, fiveExon) = Split(text[..separator]);
        var (three, threeExon) = Split(text[(separator + 2)..]);
        if (IsNone(five) && IsNone(three))
            return (null, Expected(text, 0, "at least one known gene beside ::"));
        var (first, firstError) = IsNone(five) ? (null, null) : Partner(text, five, 0);
        var (last, lastError) = IsNone(three) ? (null, null) : Partner(text, three, separator + 2);
        return (firstError ?? lastError) is { } error
            ? (null, error)
            : (new FusionName(first, last) { FiveExon = fiveExon, ThreeExon = threeExon, IsIntergenic = IsBetween(five) || IsBetween(three) }, null);
    }

    private static bool IsNone(string partner) => partner is "?" or "" || IsBetween(partner);

    private static bool IsBetween(string partner) => Intergenics.Contains(partner, StringComparer.OrdinalIgnoreCase);

    /// <summary>A partner's name and its exon; a name that is a gene as it stands has none.</summary>
    private static (string Gene, int? Exon) Split(string partner)
    {
        partner = partner.Trim();
        return !Genes.Current.IsApproved(partner) && ExonBehind().Match(partner) is { Success: true } exon && exon.Index > 0
            ? (partner[..exon.Index].Trim(), Exon(exon.Groups["exon"]))
            : (partner, null);
    }

    private static int? Exon(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>A hyphen may belong to a gene (NKX2-1, HLA-A): the split is the one that leaves a gene on either side.</summary>
    private static (FusionName? Fusion, string? Error) ReadOlder(string text)
    {
        if (Genes.Current.IsApproved(text.Trim()))
            return (null, Expected(text, 0, $"two genes; {text.Trim()} is one (a fusion of that spelling is written with ::)"));
        var splits = Enumerable.Range(0, text.Length).Where(at => SingleSeparators.Contains(text[at])).ToList();
        var readings = splits
            .Select(at => (Five: Split(text[..at]), Three: Split(text[(at + 1)..])))
            .Select(split => new FusionName(Genes.Current.Resolve(split.Five.Gene).Value, Genes.Current.Resolve(split.Three.Gene).Value) { FiveExon = split.Five.Exon, ThreeExon = split.Three.Exon })
            .Where(fusion => fusion is { Five: not null, Three: not null })
            .Distinct()
            .ToList();
        return readings switch
        {
            [var only] => (only, null),
            [_, _, ..] => (null, Expected(text, 0, $"one reading, not {string.Join(" or ", readings)}")),
            _ when splits is [] => (null, Expected(text, text.Length, "two genes joined by ::, - or /")),
            _ => (null, WhatIsWrong(text, splits[0])),
        };
    }

    private static string WhatIsWrong(string text, int split) =>
        Partner(text, text[..split].Trim(), 0).Error
            ?? Partner(text, text[(split + 1)..].Trim(), split + 1).Error
            ?? Expected(text, 0, "two genes joined by ::");

    private static (string? Symbol, string? Error) Partner(string text, string written, int at)
    {
        var genes = Genes.Current.Resolve(written);
        if (genes.Value is { } symbol)
            return (symbol, null);
        var hint = genes switch
        {
            { IsAmbiguous: true } => $"one gene; {written} may be {string.Join(", ", genes.Candidates)}",
            { Nearest.Length: > 0 } => $"a gene; {written} is none (near it: {string.Join(", ", genes.Nearest)})",
            _ => $"a gene; \"{written}\" is none",
        };
        return (null, Expected(text, at, hint));
    }

    private static string Expected(string text, int at, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{text}\", character {at + 1}: expected {what}.");

    [GeneratedRegex(@"\s*(?:\(\s*(?:exon|ekson|ex|e)?\.?\s*(?<exon>\d{1,3})\s*\)|[\s_]*(?:exon|ekson|ex)\.?\s*(?<exon>\d{1,3})|\s+e(?<exon>\d{1,3}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExonBehind();

    [GeneratedRegex(@"\s+\(?(?:[A-Z]|exon\s*|ekson\s*|ex)(?<five>\d{1,3})\s*[;:,-]\s*(?:[A-Z]|exon\s*|ekson\s*|ex)(?<three>\d{1,3})\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExonCodes();
}
