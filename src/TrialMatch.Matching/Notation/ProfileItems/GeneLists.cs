using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>Several genes of which the same is not found: <c>KRAS/NRAS/BRAF wt</c>, <c>KRAS og NRAS villtype</c>.</summary>
internal static partial class GeneLists
{
    /// <summary>Takes the list and what is said of it; <see langword="false"/> leaves the cursor where it was.</summary>
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft, bool denied)
    {
        var at = cursor.Here;
        if (cursor.TryMatch(List(), out var match))
        {
            var genes = match.Groups["gene"].Captures.Select(gene => Genes.Current.Resolve(gene.Value).Value).ToList();
            cursor.TrySign(':');
            if (!genes.Contains(null) && GeneChanges.Try(cursor, genes[0]!, denied) is SmallVariant { Detected: false } or CopyNumberFinding { Detected: false })
            {
                cursor.Return(at + match.Length);
                cursor.TrySign(':');
                var finding = GeneChanges.Try(cursor, genes[0]!, denied)!;
                foreach (var gene in genes)
                    draft.Add(GeneChanges.Of(finding, gene!));
                return true;
            }
        }

        if (cursor.Error is null)
            cursor.Return(at);
        return false;
    }

    [GeneratedRegex(@"\G(?<gene>[A-Z][A-Z0-9]{1,9})(?:(?:/|\s(?:og|and|eller|or)\s)(?<gene>[A-Z][A-Z0-9]{1,9}))+(?=[\s:-])", RegexOptions.CultureInvariant)]
    private static partial Regex List();
}
