using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>Where in a gene a small variant lies, as far as one wording tells.</summary>
/// <param name="Change">The change of the protein.</param>
/// <param name="Coding">The change of the coding DNA.</param>
/// <param name="Codon">The codon.</param>
/// <param name="Except">Changes of the codon that it is not.</param>
internal sealed record VariantPlace(ProteinChange? Change, CodingChange? Coding, CodonPosition? Codon, ImmutableArray<ProteinChange> Except);

/// <summary>
/// Reads the wordings of places that criteria and profile lines share: <c>p.L858R</c>, <c>c.2573T&gt;G</c> with or without its
/// transcript, <c>codon G12</c>, <c>V600 non-E</c>, exons, and the names by which TERT's promoter changes go.
/// </summary>
internal static partial class VariantPlaces
{
    /// <summary>The two changes of TERT's promoter by their place in the genome, as everybody calls them.</summary>
    private static readonly Dictionary<string, string> TertNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["C228T"] = "c.-124C>T",
        ["C250T"] = "c.-146C>T",
    };

    /// <summary>Takes a place; <see langword="null"/> leaves the cursor where it was, or fails it with what is wrong in a coding change.</summary>
    /// <param name="cursor">Stands behind the gene or an earlier part.</param>
    /// <param name="gene">Approved gene symbol.</param>
    public static VariantPlace? Try(NotationCursor cursor, string gene)
    {
        var at = cursor.Here;
        if (cursor.TryMatch(CodingShape(), out var coding))
            return Coding(cursor, at, coding.Value);
        if (cursor.TryAny("codon", "kodon"))
            return Codon(cursor, at, "codon ");
        if (cursor.TryMatch(AllBut(), out var but) && AllButThese(but) is { } place)
            return place;
        cursor.Return(at);
        if (gene == "TERT" && TertNames.TryGetValue(cursor.Peek(), out var promoter) && CodingChange.TryParse(promoter, out var named, out _))
        {
            cursor.Word();
            return new VariantPlace(null, named, null, []);
        }

        return Protein(cursor) ?? Codon(cursor, at, "");
    }

    /// <summary>Takes an exon: <c>exon 19</c>, <c>ekson 19</c>, <c>ex19</c>, <c>in exon 19</c>.</summary>
    public static int? TryExon(NotationCursor cursor) =>
        cursor.TryMatch(ExonForm(), out var exon) ? int.Parse(exon.Groups["exon"].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether an exon is spoken of here, well or badly.</summary>
    public static bool StandsAtExon(NotationCursor cursor)
    {
        var at = cursor.Here;
        var stands = cursor.TryAny("exon", "ekson", "in exon", "i ekson", "exons", "ekson", "eksonene");
        cursor.Return(at);
        return stands;
    }

    /// <summary>Takes a tier of AMP/ASCO/CAP: <c>tier I</c>, <c>tier 2</c>, <c>tier IIC</c>; the level of evidence behind it is not kept.</summary>
    public static int? TryTier(NotationCursor cursor) => !cursor.TryMatch(TierForm(), out var tier) ? null : tier.Groups["tier"].Value.ToUpperInvariant() switch
    {
        "1" or "I" => 1,
        "2" or "II" => 2,
        "3" or "III" => 3,
        _ => 4,
    };

    private static VariantPlace? Coding(NotationCursor cursor, int at, string text)
    {
        if (CodingChange.TryParse(text, out var change, out var error))
            return new VariantPlace(null, change, null, []);
        cursor.FailAt(at, $"read `{NotationCursor.Shortened(text)}`", $"a change of coding DNA such as c.2573T>G: {error}");
        return null;
    }

    private static VariantPlace? Protein(NotationCursor cursor)
    {
        var word = cursor.Peek();
        foreach (var written in Wordings(word))
        {
            if (!ProteinChange.TryParse(written, out var change, out _))
                continue;
            cursor.TakeTo(cursor.Position + written.Length);
            return new VariantPlace(change, null, null, []);
        }

        return null;
    }

    /// <summary>The word as it stands, and without what may be joined to it: another change, a word (<c>L858R-mutasjon</c>), a sign.</summary>
    private static IEnumerable<string> Wordings(string word) => [word, word.Split('/', '+')[0], word.Split('-')[0], word.TrimEnd(')', '.', ':')];

    private static VariantPlace? Codon(NotationCursor cursor, int at, string named)
    {
        var word = cursor.Peek();
        foreach (var written in Wordings(word))
        {
            if (!CodonPosition.TryParse(named + written, out var codon, out _))
                continue;
            cursor.TakeTo(cursor.Position + written.Length);
            return new VariantPlace(null, null, codon, []);
        }

        cursor.Return(at);
        return null;
    }

    private static VariantPlace? AllButThese(Match match)
    {
        var place = match.Groups["codon"].Value;
        if (!CodonPosition.TryParse(place, out var codon, out _))
            return null;
        var changes = ImmutableArray.CreateBuilder<ProteinChange>();
        foreach (Capture residue in match.Groups["residue"].Captures)
        {
            if (!ProteinChange.TryParse(place + residue.Value, out var change, out _))
                return null;
            changes.Add(change);
        }

        return new VariantPlace(null, null, codon, changes.ToImmutable());
    }

    [GeneratedRegex(@"\G(?:(?:NM_|LRG_|ENST|NP_|NC_)\d[\d.t]*\s*(?:\([^()\s]{1,20}\))?\s*:\s*)?[cgnm]\.\s*(?:\([^()\s]*\)?|\[[^\[\]\s]*\]?|[^\s,;()\[\]]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodingShape();

    [GeneratedRegex(@"\G(?<codon>(?:p\.)?[A-Z](?:[a-z]{2})?\d{1,5})\s*\(?(?:non|not|ikke|annet enn|other than)[- ]?(?:[A-Z]\d{1,5})?(?<residue>[A-Z][a-z]{2}|[A-Z])(?![A-Za-z])(?:(?:/|\s+(?:or|eller)\s+)(?:[A-Z]\d{1,5})?(?<residue>[A-Z][a-z]{2}|[A-Z])(?![A-Za-z]))*\)?", RegexOptions.CultureInvariant)]
    private static partial Regex AllBut();

    [GeneratedRegex(@"\G(?:(?:in|i|of|av)\s+)?(?:exon|ekson|ex)\.?\s*-?\s*(?<exon>\d{1,3})(?![\d.]|[-–]\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExonForm();

    [GeneratedRegex(@"\Gtier\s*(?<tier>IV|III|II|I|[1-4])[A-D]?(?![\w.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TierForm();
}
