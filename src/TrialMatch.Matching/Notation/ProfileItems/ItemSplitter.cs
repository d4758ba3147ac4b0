using System.Collections.Immutable;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>Where an item stands in its line.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="End">The character behind the last.</param>
/// <param name="DecimalComma">Where it holds a comma between two digits, which could be a decimal sign.</param>
internal sealed record ItemSpan(int Start, int End, int? DecimalComma);

/// <summary>Cuts a line at its commas and semicolons, those inside brackets excepted.</summary>
internal static class ItemSplitter
{
    public static ImmutableArray<ItemSpan> Split(string text)
    {
        var items = ImmutableArray.CreateBuilder<ItemSpan>();
        var (start, depth) = (0, 0);
        int? decimalComma = null;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '(')
                depth++;
            else if (at < text.Length && text[at] == ')')
                depth = Math.Max(0, depth - 1);
            else if (at < text.Length && text[at] == ',' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
                decimalComma ??= at;
            else if (at == text.Length || (depth == 0 && text[at] is ',' or ';'))
            {
                Add(start, at);
                start = at + 1;
                decimalComma = null;
            }
        }

        return items.ToImmutable();

        void Add(int from, int to)
        {
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                items.Add(new ItemSpan(from, to, decimalComma));
        }
    }
}
