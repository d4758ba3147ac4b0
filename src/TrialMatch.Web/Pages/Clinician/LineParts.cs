using System.Collections.Immutable;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>A stretch of a profile line: an item that was read, or what stands between two and could not be.</summary>
/// <param name="Column">Column, from 1.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Item">What was read; <see langword="null"/> when nothing was.</param>
/// <param name="Errors">What is wrong here.</param>
public sealed record LinePart(int Column, string Text, ReadItem? Item, ImmutableArray<NotationError> Errors);

/// <summary>Cuts a profile line so that every error stands under the words that it is about.</summary>
internal static class LineParts
{
    private static readonly char[] Separators = [',', ';'];

    public static ImmutableArray<LinePart> Of(string line, ImmutableArray<ReadItem> items, ImmutableArray<NotationError> errors)
    {
        var parts = ImmutableArray.CreateBuilder<LinePart>();
        var at = 0;
        foreach (var item in items.OrderBy(item => item.Column))
        {
            parts.AddRange(Unread(line, at, item.Column - 1));
            parts.Add(new LinePart(item.Column, item.Text, item, []));
            at = item.Column - 1 + item.Length;
        }

        parts.AddRange(Unread(line, at, line.Length));
        if (parts.Count == 0)
            parts.Add(new LinePart(1, line, null, [])); // nothing but blanks and commas: the error still needs a place
        return [.. parts.Select((part, index) => part with
        {
            Errors = [.. errors.Where(error => (index == 0 || error.Column >= part.Column) && (index == parts.Count - 1 || error.Column < parts[index + 1].Column))],
        })];
    }

    private static IEnumerable<LinePart> Unread(string line, int start, int end)
    {
        while (start < end)
        {
            var separator = line.IndexOfAny(Separators, start, end - start);
            var stop = separator < 0 ? end : separator;
            var text = line[start..stop];
            if (!string.IsNullOrWhiteSpace(text))
                yield return new LinePart(start + 1 + (text.Length - text.TrimStart().Length), text.Trim(), null, []);
            start = stop + 1;
        }
    }
}
