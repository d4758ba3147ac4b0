using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// A gene and what was found in it: <c>EGFR p.L858R</c>, <c>KRAS G12</c>, <c>MET exon 14 skipping</c>, <c>EGFR wt</c>,
/// <c>CDKN2A deletion</c>, <c>ALK fusion</c>, <c>ALK negative</c>, <c>EML4::ALK</c>; and the other way round: <c>ikke påvist
/// mutasjon i EGFR</c>. Without an exon, "deletion" and "loss" are changes of copy number.
/// </summary>
internal static partial class GeneItems
{
    private const string Expected =
        "a protein change (p.L858R), a coding change (c.2573T>G), a codon (G12), an exon with its change (exon 19 del), mutated, wt, pathogenic, VUS, "
        + "amplification, deletion, copies, fusion, or an expression score";

    /// <summary>Genes of which "positive" and "negative" speak of rearrangements.</summary>
    private static readonly string[] Rearranged = ["ALK", "ROS1", "RET", "NTRK1", "NTRK2", "NTRK3"];

    /// <summary>Genes of which "positive" could mean protein or mutation.</summary>
    private static readonly string[] Mutated = ["EGFR", "KIT"];

    /// <summary>Families that are told to be unchanged as a whole; a change needs the gene itself.</summary>
    private static readonly Dictionary<string, string[]> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["RAS"] = ["KRAS", "NRAS"],
        ["IDH"] = ["IDH1", "IDH2"],
        ["NTRK"] = ["NTRK1", "NTRK2", "NTRK3"],
        ["BRCA"] = ["BRCA1", "BRCA2"],
        ["BRCA1/2"] = ["BRCA1", "BRCA2"],
    };

    /// <summary>Whether "positive" behind this marker is not, or not surely, about its expression.</summary>
    public static bool MeansTheGene(string marker) => Rearranged.Contains(marker) || Mutated.Contains(marker);

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        var start = cursor.Here;
        var denied = TryDenial(cursor);
        if (GeneLists.TryRead(cursor, draft, denied) || GeneFusions.TryRead(cursor, draft, denied) || cursor.Error is not null || Gene(cursor, draft, denied))
            return true;
        cursor.Return(start);
        return GeneSentences.TryRead(cursor, draft);
    }

    /// <summary><c>EGFR 19del</c>: a gene with an exon so short that it would pass for a measured value (eGFR 19).</summary>
    public static bool TryShort(NotationCursor cursor, ProfileDraft draft) => ShortForm().IsMatch(cursor.Rest) && TryRead(cursor, draft);

    /// <summary>A gene with what follows it, and nothing before it.</summary>
    internal static bool TryPlain(NotationCursor cursor, ProfileDraft draft) => Gene(cursor, draft, denied: false);

    /// <summary>A gene without anything that is known to follow one: the error says what could.</summary>
    public static bool TryLone(NotationCursor cursor, ProfileDraft draft)
    {
        var word = cursor.Peek();
        if (!Genes.Current.IsApproved(word) && (word.Length < 3 || Genes.Current.Resolve(word).Value is null))
            return false;
        cursor.Word();
        var symbol = Genes.Current.Resolve(word).Value;
        var nothing = cursor.AtEnd;
        var at = cursor.Here;
        if (!nothing && symbol is not null && Mutated.Contains(symbol) && Words.Statuses.Try(cursor) is not null)
            cursor.FailAt(at, $"`{word}` positive or negative may mean protein or mutation", $"{word} mutated, {word} wt or {word} IHC positive");
        else
            cursor.Fail(Expected, Words.VariantClasses.Nearest(cursor));
        return true;
    }

    /// <summary>Whether "positive" behind a gene means a rearrangement.</summary>
    internal static bool IsRearranged(string gene) => Rearranged.Contains(gene);

    /// <summary>The members of a family that may be told to be unchanged as a whole; <see langword="null"/> for anything else.</summary>
    internal static string[]? FamilyOf(string written) => Families.GetValueOrDefault(written);

    /// <summary>Takes the words that stand before a finding; tells whether they deny it.</summary>
    private static bool TryDenial(NotationCursor cursor)
    {
        var denied = cursor.TryAny("det er ikke påvist", "ikke påvist", "ikkje påvist", "ingen påvist", "not detected", "no evidence of", "ingen holdepunkter for") || Draft.TryNo(cursor);
        if (!denied)
            cursor.TryAny("det er påvist", "påvist", "detected", "funn av");
        cursor.TrySign(':');
        return denied;
    }

    private static bool Gene(NotationCursor cursor, ProfileDraft draft, bool denied)
    {
        var at = cursor.Here;
        var (found, end) = cursor.LookUp(Genes.Current.Resolve, words: 1);
        var family = "";
        if (cursor.TryMatch(FamilyForm(), out var both))
            family = both.Value;
        else if (found.Candidates.IsEmpty)
            return Glued(cursor, draft, denied);
        else
            cursor.TakeTo(end);
        var written = family.Length > 0 ? family : cursor.Since(at);
        cursor.SkipHyphen();
        if (GeneChanges.Try(cursor, found.Candidates.FirstOrDefault(written), denied) is not { } first)
        {
            if (cursor.Error is null)
                cursor.Return(at);
            return cursor.Error is not null;
        }

        if (!first.Detected && FamilyOf(written) is { } members)
        {
            foreach (var member in members)
                draft.Add(GeneChanges.Of(first, member));
            return true;
        }

        if (found.Value is not { } gene || family.Length > 0)
        {
            cursor.FailAt(at, $"read `{cursor.Since(at)}`, but the gene may be several", "one gene", FamilyOf(family) is { } several ? [.. several] : found.Candidates);
            return true;
        }

        Add(cursor, draft, gene, first);
        return true;
    }

    private static void Add(NotationCursor cursor, ProfileDraft draft, string gene, Finding first)
    {
        draft.Add(first);
        while (first is SmallVariant { Detected: true } && cursor.Error is null && GeneChanges.TryAnother(cursor, gene) is { } another)
            draft.Add(another);
    }

    /// <summary>A gene and its change written as one word: <c>BRAFV600E</c>, <c>EGFRvIII</c>.</summary>
    private static bool Glued(NotationCursor cursor, ProfileDraft draft, bool denied)
    {
        var at = cursor.Here;
        var word = cursor.Peek();
        var genes = Enumerable.Range(3, Math.Max(0, Math.Min(word.Length, 12) - 3))
            .Select(length => word[..length])
            .Where(gene => Genes.Current.IsApproved(gene) && GluedChange().IsMatch(word[gene.Length..]))
            .ToList();
        if (genes is not [var only])
            return false;
        cursor.TakeTo(at + only.Length);
        if (GeneChanges.Try(cursor, only, denied) is { } finding)
        {
            Add(cursor, draft, only, finding);
            return true;
        }

        cursor.Return(at);
        return false;
    }

    [GeneratedRegex(@"^(?:[A-Z]\d{1,4}(?:[A-Z*](?:fs.*)?|del|dup)|vIII|ex(?:on)?\d{1,2}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex GluedChange();

    [GeneratedRegex(@"^[A-Z][A-Z0-9]{1,7}[ -]\d{1,2}[ -]?(?:del|ins|dup|skip)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"\GBRCA1/2(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FamilyForm();
}
