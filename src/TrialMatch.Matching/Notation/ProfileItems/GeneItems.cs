using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// A gene and what was found in it: <c>EGFR p.L858R</c>, <c>KRAS G12</c>, <c>MET exon 14 skipping</c>, <c>EGFR wt</c>,
/// <c>CDKN2A deletion</c>, <c>ALK fusion</c>, <c>ALK negative</c>, <c>EML4::ALK</c>. Without an exon, "deletion" and "loss" are
/// changes of copy number.
/// </summary>
internal static partial class GeneItems
{
    private const string Expected =
        "a protein change (p.L858R), a codon (G12), an exon with its change (exon 19 del), mutated, wt, pathogenic, amplification, deletion, "
        + "fusion, or an expression score";

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
    };

    /// <summary>Whether "positive" behind this marker is not, or not surely, about its expression.</summary>
    public static bool MeansTheGene(string marker) => Rearranged.Contains(marker) || Mutated.Contains(marker);

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        if (Fusion(cursor, draft))
            return true;
        var at = cursor.Here;
        var denied = Draft.TryNo(cursor);
        var from = cursor.Position;
        var (found, end) = cursor.LookUp(Genes.Current.Resolve, words: 1);
        if (found.Candidates.IsEmpty)
        {
            cursor.Return(at);
            return false;
        }

        cursor.TakeTo(end);
        var written = cursor.Since(from);
        cursor.SkipHyphen();
        if (GeneChanges.Try(cursor, found.Candidates[0], denied) is not { } first)
        {
            cursor.Return(at);
            return false;
        }

        if (!first.Detected && Families.TryGetValue(written, out var members))
        {
            foreach (var member in members)
                draft.Add(GeneChanges.Of(first, member));
            return true;
        }

        if (found.Value is not { } gene)
        {
            cursor.FailAt(at, $"read `{cursor.Since(at)}`, but the gene may be several", "one gene", found.Candidates);
            return true;
        }

        draft.Add(first);
        while (first is SmallVariant { Change: not null } && GeneChanges.TryAnother(cursor, gene) is { } another)
            draft.Add(another);
        return true;
    }

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

    private static bool Fusion(NotationCursor cursor, ProfileDraft draft)
    {
        var word = cursor.Peek();
        if (!FusionShape().IsMatch(word))
            return false;
        if (!FusionName.TryParse(word, out var fusion, out var error))
        {
            if (word.Contains("::", StringComparison.Ordinal))
                cursor.Fail("a fusion such as EML4::ALK: " + error);
            return cursor.Error is not null;
        }

        cursor.Word();
        cursor.TryAny("fusion", "rearrangement", "fusjon", "rearrangement positive", "translocation");
        var detected = !cursor.TryAny("negative", "negativ", "neg", "not detected", "ikke påvist");
        draft.Add(new FusionFinding
        {
            Gene = (fusion.Five ?? fusion.Three)!,
            Partner = fusion.Five is null ? null : fusion.Three,
            Detected = detected,
        });
        return true;
    }

    [GeneratedRegex(@"^[\p{L}\d.?-]+(?:::|[-/])[\p{L}\d.?-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex FusionShape();
}
