using System.Collections.Immutable;
using System.Text;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary>Prints criteria in the canonical notation.</summary>
internal static class CriteriaPrinter
{
    private const int IndentWidth = 2;

    /// <summary>A leaf, or the line of a group, without reference and notes.</summary>
    public static string Leaf(Criterion criterion)
    {
        if (GroupSyntax.Write(criterion) is { } group)
            return group;
        foreach (var syntax in LeafSyntaxes.All)
        {
            if (syntax.Write(criterion) is { } rest)
                return rest.Length == 0 ? syntax.Keyword : $"{syntax.Keyword} {rest}";
        }

        throw new InvalidOperationException($"No notation is known for {criterion.GetType().Name}.");
    }

    /// <summary>A criterion with all that belongs to it.</summary>
    public static void Tree(Criterion criterion, int indent, StringBuilder to)
    {
        var reference = criterion is not UnrecognisedCriterion && criterion.Reference is { } text ? $"[{OneLine.Of(text).Replace('[', '(').Replace(']', ')')}] " : "";
        Line(indent, reference + Leaf(criterion), to);
        if (criterion is not UnrecognisedCriterion)
            Notes(criterion, indent + IndentWidth, to);
        foreach (var child in criterion is CriterionGroup group ? group.Children : [])
            Tree(child, indent + IndentWidth, to);
    }

    private static void Notes(Criterion criterion, int indent, StringBuilder to)
    {
        if (!string.IsNullOrWhiteSpace(criterion.Source))
            Line(indent, "source: " + OneLine.Of(criterion.Source).Trim(), to);
        foreach (var (language, text) in criterion.Text ?? ImmutableSortedDictionary<string, string>.Empty)
            Line(indent, $"{language}: {OneLine.Of(text).Trim()}", to);
    }

    private static void Line(int indent, string text, StringBuilder to) => to.Append(' ', indent).Append(text).Append('\n');
}
