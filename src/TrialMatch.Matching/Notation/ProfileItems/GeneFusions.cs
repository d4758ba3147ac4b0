using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>Two joined genes: <c>EML4::ALK</c>, <c>EML4-ALK fusion</c>, <c>EML4 exon 13-ALK exon 20</c>.</summary>
internal static partial class GeneFusions
{
    /// <summary>Takes a fusion; <see langword="false"/> leaves the cursor where it was, or fails it.</summary>
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft, bool denied)
    {
        var at = cursor.Here;
        if (Name(cursor) is not { } fusion)
        {
            if (cursor.Error is null)
                cursor.Return(at);
            return cursor.Error is not null;
        }

        cursor.SkipHyphen();
        var kind = fusion.IsIntragenic ? RearrangementKind.Intragenic : fusion.IsIntergenic ? RearrangementKind.Intergenic : Words.Rearrangements.Try(cursor);
        cursor.TryAny(Words.Fused);
        cursor.TrySign(':');
        var detected = !denied && !cursor.TryAny(GeneChanges.Negative);
        cursor.TryAny(GeneChanges.Positive);
        var turned = fusion.Five is null;
        draft.Add(new FusionFinding
        {
            Gene = (fusion.Five ?? fusion.Three)!,
            Partner = turned || fusion.IsIntragenic ? null : fusion.Three,
            Exon = turned ? fusion.ThreeExon : fusion.FiveExon,
            PartnerExon = turned || fusion.IsIntragenic || fusion.Three is null ? null : fusion.ThreeExon,
            Rearrangement = kind,
            Detected = detected,
        });
        return true;
    }

    private static FusionName? Name(NotationCursor cursor)
    {
        var at = cursor.Here;
        foreach (var shape in (Regex[])[WithCodes(), WithExons(), OneWord()])
        {
            if (!cursor.TryMatch(shape, out var match))
                continue;
            if (FusionName.TryParse(match.Value, out var fusion, out var error))
                return fusion;
            cursor.Return(at);
            if (shape == OneWord() && match.Value.Contains("::", StringComparison.Ordinal))
                cursor.Fail($"a fusion such as EML4::ALK: {error}");
        }

        return null;
    }

    [GeneratedRegex(@"\G[\p{L}\d.?-]+\s?(?:::|[-/–])\s?[\p{L}\d.?-]+\s+\(?(?:[A-Za-z]|exon\s*|ekson\s*|ex)\d{1,3}\s*[;:,-]\s*(?:[A-Za-z]|exon\s*|ekson\s*|ex)\d{1,3}\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithCodes();

    [GeneratedRegex(@"\G[\p{L}\d.?-]+?\s?\(?(?:exon\s?|ekson\s?|ex\s?|(?<=\()|(?<=\s)e)\d{1,3}\)?\s?(?:::|[-/–])\s?[\p{L}\d.?-]+?\s?\(?(?:exon\s?|ekson\s?|ex\s?|(?<=\()|(?<=\s)e)\d{1,3}\)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithExons();

    [GeneratedRegex(@"\G[\p{L}\d.?-]+?(?:\s?::\s?|\s[-–]\s|[-/–])[\p{L}\d.?-]+?(?=$|[\s,;:()]|-(?:fusi|fusj|rearr|transl|omleir))", RegexOptions.CultureInvariant)]
    private static partial Regex OneWord();
}
