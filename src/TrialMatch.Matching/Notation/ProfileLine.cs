using System.Text;
using TrialMatch.Matching.Notation.ProfileItems;

namespace TrialMatch.Matching.Notation;

/// <summary>
/// The line by which a clinician types a patient in one go:
/// <c>F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø</c>.
/// Commas or semicolons separate items; an item may hold several facts, and a date behind them dates them.
/// </summary>
public static class ProfileLine
{
    /// <summary>Reads a line; gives all errors, one an item.</summary>
    /// <param name="text">The line, at most <see cref="NotationLimits.ProfileLine"/> characters, in Bokmål, Nynorsk or English.</param>
    /// <param name="today">The day on which it is read; no date may lie behind it.</param>
    /// <param name="undated">
    /// The day for which everything holds that carries no date; <paramref name="today"/> when not given. An earlier one
    /// is for questions about the past: facts of the line that are dated after it became known later.
    /// </param>
    public static ProfileLineResult Parse(string text, DateOnly today, DateOnly? undated = null)
    {
        if (Refused(text) is { } refusal)
            return new ProfileLineResult(null, [], [refusal]);
        var draft = new ProfileDraft(today, undated ?? today);
        var items = ItemSplitter.Split(text);
        foreach (var item in items)
            ReadItem(new NotationCursor(text, line: 0, item.Start, item.End), draft, item);
        return draft.Finish(text, items);
    }

    private static void ReadItem(NotationCursor cursor, ProfileDraft draft, ItemSpan item)
    {
        draft.Begin(item);
        if (item.DecimalComma is { } comma)
            cursor.FailAt(comma, "read a comma between two digits", "a point as the decimal sign, or a blank behind a comma that separates items");
        while (cursor.Error is null && !cursor.AtEnd)
        {
            if (draft.ItemHasFacts && (ItemDates.TryRead(cursor, draft) || cursor.TryAny("and", "og", "with", "med")))
                continue;
            var from = draft.BeginPart(cursor.Here);
            if (ItemReaders.InOrder.Any(read => read(cursor, draft)))
                draft.EndPart(from, cursor.Position);
            else
                ItemReaders.FailUnknown(cursor);
        }

        if (cursor.Error is { } error)
            draft.Refuse(error);
    }

    private static NotationError? Refused(string text)
    {
        if (text.Length > NotationLimits.ProfileLine)
            return new NotationError(0, NotationLimits.ProfileLine + 1, $"the line has {text.Length} characters", $"at most {NotationLimits.ProfileLine}", []);
        for (var at = 0; at < text.Length; at++)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                return new NotationError(0, at + 1, "read half of a character", "whole characters (an emoji or a rare letter was cut in two)", []);
            if (!rune.IsBmp)
                at++;
            else if (char.IsControl(text[at]) || text[at] is '\u2028' or '\u2029')
                return new NotationError(0, at + 1, "read a control character", "one line of plain text", []);
        }

        return string.IsNullOrWhiteSpace(text) ? new NotationError(0, 1, "the line is empty", "a patient, such as F 63, LUAD stage IV, ECOG 1", []) : null;
    }
}
