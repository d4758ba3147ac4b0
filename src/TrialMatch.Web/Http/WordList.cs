using System.Collections.Immutable;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Http;

/// <summary>Finds what somebody may have meant.</summary>
internal static class WordList
{
    /// <summary>The words within two slips of what was written, nearest first.</summary>
    public static ImmutableArray<string> Nearest(this IEnumerable<string> words, string written)
    {
        const int Slips = 2;
        var sought = written.ToUpperInvariant();
        return [.. words
            .Select(word => (Word: word, Edits: EditDistance.Between(word.ToUpperInvariant(), sought, Slips)))
            .Where(near => near.Edits <= Slips)
            .OrderBy(near => near.Edits).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Take(3)
            .Select(near => near.Word)];
    }
}
