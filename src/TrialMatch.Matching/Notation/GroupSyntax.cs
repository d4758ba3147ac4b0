using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary>A whole line: the protocol's reference, then a group (<c>any of:</c>) or a leaf.</summary>
internal static partial class GroupSyntax
{
    /// <summary>Reads a line without what hangs below it.</summary>
    public static (string? Reference, Criterion? Criterion) ReadLine(NotationCursor cursor)
    {
        string? reference = null;
        if (cursor.Peek().StartsWith('['))
        {
            if (!cursor.TryMatch(ReferenceForm(), out var match))
            {
                cursor.Fail("a reference such as [I-04], at most 40 characters");
                return (null, null);
            }

            reference = match.Groups["reference"].Value.Trim();
        }

        return (reference, Group(cursor) ?? (cursor.Error is null ? LeafSyntaxes.Read(cursor) : null));
    }

    /// <summary>The line of a group; <see langword="null"/> for a leaf.</summary>
    public static string? Write(Criterion criterion) => criterion switch
    {
        AllOf => "all of:",
        AnyOf => "any of:",
        NoneOf => "none of:",
        AtLeast atLeast => string.Create(CultureInfo.InvariantCulture, $"at least {atLeast.Count} of:"),
        _ => null,
    };

    private static Criterion? Group(NotationCursor cursor)
    {
        Criterion? group = null;
        if (cursor.TryWord("all of"))
            group = new AllOf { Children = [] };
        else if (cursor.TryWord("any of"))
            group = new AnyOf { Children = [] };
        else if (cursor.TryWord("none of"))
            group = new NoneOf { Children = [] };
        else if (cursor.TryWord("at least"))
            group = cursor.Number("a number") is { } count && OfFollows(cursor) ? new AtLeast { Count = count, Children = [] } : null;
        if (group is null)
            return null;
        if (!cursor.TrySign(':') || !cursor.AtEnd)
            cursor.Fail("a colon at the end of the line, the parts indented below");
        return cursor.Error is null ? group : null;
    }

    private static bool OfFollows(NotationCursor cursor)
    {
        if (!cursor.TryWord("of"))
            cursor.Fail("of");
        return cursor.Error is null;
    }

    [GeneratedRegex(@"\G\[(?<reference>[^\[\]]{1,40})\]", RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceForm();
}
