using System.Collections.Immutable;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>Names of one or several words: the longest run of words that the terminology knows is taken.</summary>
internal sealed partial class NotationCursor
{
    /// <summary>
    /// Finds the longest name that stands here, without taking it. Nothing found: the end is the position itself.
    /// </summary>
    /// <param name="resolve">Looks a name up.</param>
    /// <param name="words">At most so many words.</param>
    public (Resolution<T> Found, int End) LookUp<T>(Func<string, Resolution<T>> resolve, int words = 8)
        where T : class
    {
        SkipBlanks();
        foreach (var to in NameEnds(words))
        {
            var found = resolve(text[Position..to]);
            if (!found.Candidates.IsEmpty)
                return (found, to);
        }

        return (new Resolution<T>([], []), Position);
    }

    /// <summary>Takes the longest name that stands here; fails when there is none, or when it is ambiguous.</summary>
    /// <param name="resolve">Looks a name up.</param>
    /// <param name="expected">What is looked for, such as "a gene".</param>
    /// <param name="show">How a candidate is shown.</param>
    /// <param name="words">At most so many words.</param>
    public T? Name<T>(Func<string, Resolution<T>> resolve, NotationText expected, Func<T, string> show, int words = 8)
        where T : class
    {
        var (found, to) = LookUp(resolve, words);
        if (found.Value is { } one)
        {
            Position = to;
            return one;
        }

        if (found.IsAmbiguous)
            FailAt(Position, $"read `{text[Position..to]}`, which has several meanings", "one of them by its own name", [.. found.Candidates.Select(show)]);
        else
            Fail(expected, NearestTo(resolve));
        return null;
    }

    /// <summary>Known names near to what stands here, for the longest wording that has any.</summary>
    public ImmutableArray<string> NearestTo<T>(Func<string, Resolution<T>> resolve)
        where T : class =>
        NameEnds(words: 4).Select(to => resolve(text[Position..to]).Nearest).FirstOrDefault(near => near.Length > 0, []);

    /// <summary>Goes behind a name that <see cref="LookUp"/> found.</summary>
    public void TakeTo(int position) => Position = position;

    /// <summary>
    /// Where a name that begins here may end, farthest first: at a blank or separator, before a sign or hyphen
    /// (<c>PR-</c>, <c>ER+</c>, <c>HER2-low</c>), and never right behind a blank or a lone sign.
    /// </summary>
    private Stack<int> NameEnds(int words)
    {
        var ends = new Stack<int>();
        for (int to = Position + 1, seen = 1; to <= Math.Min(end, Position + NotationLimits.Name); to++)
        {
            if (!IsBoundary(to) || IsStrength(to) || !(char.IsLetterOrDigit(text[to - 1]) || text[to - 1] is '+' or ')' or '*'))
                continue;
            ends.Push(to);
            if (to < end && char.IsWhiteSpace(text[to]) && ++seen > words)
                break;
        }

        return ends;
    }

    /// <summary>Whether a strength of staining ends here, as in <c>CD3 3+</c>: it belongs to no name, though CD33 is one.</summary>
    private bool IsStrength(int at) =>
        at < end && text[at] == '+' && char.IsAsciiDigit(text[at - 1]) && at - 2 >= Position && char.IsWhiteSpace(text[at - 2]);

    private bool IsBoundary(int at) =>
        at >= end || char.IsWhiteSpace(text[at]) || text[at] is ',' or ';' or ':' or '+' or '/' or '(' or ')'
        || (text[at] is '-' or '−' or '–' && (at + 1 >= end || !char.IsDigit(text[at + 1])));
}
