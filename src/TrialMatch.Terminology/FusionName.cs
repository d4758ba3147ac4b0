using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TrialMatch.Terminology;

/// <summary>Two genes joined into one, in reading order; both as approved symbols.</summary>
/// <param name="Five">The gene at the 5′ end; <see langword="null"/> when not known.</param>
/// <param name="Three">The gene at the 3′ end; <see langword="null"/> when not known.</param>
public sealed record FusionName(string? Five, string? Three)
{
    private static readonly char[] SingleSeparators = ['-', '/', '–', '—', '‐', '‑'];

    /// <summary>
    /// Reads <c>EML4::ALK</c> and the older <c>EML4-ALK</c> and <c>EML4/ALK</c>; an unknown partner is <c>?</c> beside
    /// <c>::</c>. Former names of the partners are brought to approved symbols.
    /// </summary>
    /// <param name="text">The two names alone, without the word fusion.</param>
    /// <param name="fusion">The fusion, when both partners are known genes.</param>
    /// <param name="error">Otherwise what was expected, and at which character, counted from 1.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out FusionName? fusion, [NotNullWhen(false)] out string? error)
    {
        var separator = text.IndexOf("::", StringComparison.Ordinal);
        (fusion, error) = separator >= 0 ? ReadFormal(text, separator) : ReadOlder(text);
        return fusion is not null;
    }

    /// <summary>The fusion as HGNC and HGVS write it, such as <c>EML4::ALK</c>.</summary>
    public override string ToString() => $"{Five ?? "?"}::{Three ?? "?"}";

    private static (FusionName? Fusion, string? Error) ReadFormal(string text, int separator)
    {
        var (five, three) = (text[..separator].Trim(), text[(separator + 2)..].Trim());
        if (five is "?" or "" && three is "?" or "")
            return (null, Expected(text, 0, "at least one known gene beside ::"));
        var (first, firstError) = five is "?" or "" ? (null, null) : Partner(text, five, 0);
        var (last, lastError) = three is "?" or "" ? (null, null) : Partner(text, three, separator + 2);
        return (firstError ?? lastError) is { } error ? (null, error) : (new FusionName(first, last), null);
    }

    /// <summary>A hyphen may belong to a gene (NKX2-1, HLA-A): the split is the one that leaves a gene on either side.</summary>
    private static (FusionName? Fusion, string? Error) ReadOlder(string text)
    {
        if (Genes.Current.IsApproved(text.Trim()))
            return (null, Expected(text, 0, $"two genes; {text.Trim()} is one (a fusion of that spelling is written with ::)"));
        var splits = Enumerable.Range(0, text.Length).Where(at => SingleSeparators.Contains(text[at])).ToList();
        var readings = splits
            .Select(at => (At: at, Five: Genes.Current.Resolve(text[..at]).Value, Three: Genes.Current.Resolve(text[(at + 1)..]).Value))
            .Where(split => split.Five is not null && split.Three is not null)
            .Select(split => new FusionName(split.Five, split.Three))
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
}
