using System.Text.RegularExpressions;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// A finding that is told before its gene, as reports do: <c>mutasjon i KRAS</c>, <c>ikke påvist delesjon i ekson 19 i EGFR</c>,
/// <c>tap av MLH1</c>, <c>amplification of MET</c>. It is read as if the gene stood first.
/// </summary>
internal static partial class GeneSentences
{
    /// <summary>Takes the sentence; <see langword="false"/> leaves the cursor where it was.</summary>
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        if (!cursor.TryMatch(Start(), out var start))
            return false;
        cursor.Return(at);
        var (denied, rest) = (start.Groups["no"].Success, cursor.Rest);
        foreach (Match link in Links().Matches(rest))
        {
            var gene = link.Groups["gene"].Value;
            if (Genes.Current.Resolve(gene).Value is null)
                continue;
            var what = rest[start.Length..Math.Max(start.Length, link.Index)].Trim();
            var turned = new NotationCursor($"{gene} {what}{(denied ? " not detected" : "")}", 0);
            var trial = new ProfileDraft(draft.Today);
            if (what.Length == 0 || !(MarkerItems.TryRead(turned, trial) || GeneItems.TryPlain(turned, trial)) || turned.Error is not null || !turned.AtEnd)
                continue;
            draft.Take(trial);
            cursor.TakeTo(at + link.Index + link.Length);
            cursor.TryAny(GeneChanges.Positive);
            return true;
        }

        return false;
    }

    [GeneratedRegex(@"\G(?:(?<no>det er ikke påvist|ikke påvist|ikkje påvist|ingen påvist|ingen|no|not detected|no evidence of|uten)\s+|(?:det er påvist|påvist|funn av|detected)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\s(?:i|av|in|of|for)\s+(?<gene>[A-Za-z][A-Za-z0-9-]{1,14})(?=$|[\s,;.])", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
