using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>What follows a condition, in any order: qualities, grade, NYHA class, treatment, dose, dates.</summary>
internal static partial class ConditionDetails
{
    /// <summary>Reads the details; <see langword="null"/> when the cursor has failed.</summary>
    public static ConditionFact? Read(NotationCursor cursor, ProfileDraft draft, ConditionFact fact)
    {
        while (cursor.Error is null && !cursor.AtEnd && Part(cursor, draft, fact) is { } said)
            fact = said;
        if (cursor.Error is null && fact is { Onset: { } onset, End: { } end } && onset.Earliest > end.Latest)
            cursor.Fail($"a condition that begins ({onset}) before it ends ({end})");
        return cursor.Error is null ? fact : null;
    }

    private static ConditionFact? Part(NotationCursor cursor, ProfileDraft draft, ConditionFact fact)
    {
        if (fact.Kind is ConditionKind.Comorbidity or ConditionKind.Infection)
        {
            if (cursor.TryMatch(Grade(), out var grade))
                return fact with { Grade = int.Parse(grade.Groups["grade"].ValueSpan, CultureInfo.InvariantCulture) };
            if (cursor.TryAny("requiring", "required", "needing", "needed", "on", "som trenger", "som trengte", "trenger", "på"))
                return ClinicalWords.Treatments.Read(cursor) is { } treatment ? fact with { Treatments = [.. fact.Treatments ?? [], treatment] } : fact;
            if (cursor.TryAny("without treatment", "no treatment", "uten behandling", "utan behandling"))
                return fact with { Treatments = [ConditionTreatment.None] };
            if (cursor.TryAny("resolved", "until", "ended", "overstått", "til"))
                return Ended(cursor, draft, fact);
            if (ClinicalWords.Qualities.Try(cursor) is { } quality)
                return fact with { Qualities = [.. fact.Qualities ?? [], quality] };
            if (ScoreItems.TryRead(cursor, draft))
                return fact;
        }

        if (fact.Kind == ConditionKind.Medication && cursor.TryMatch(Dose(), out var dose))
            return fact with { DailyDose = decimal.Parse(dose.Groups["dose"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) };
        if (fact.Kind == ConditionKind.Medication && cursor.TryAny("until", "stopped", "ended", "avsluttet", "avslutta", "til"))
            return Ended(cursor, draft, fact);
        if (cursor.TryAny("since", "from", "started", "siden", "sidan", "fra", "frå"))
            return Date(cursor, draft) is { } since ? fact with { Onset = since } : fact;
        if (!fact.Present && cursor.TryMatch(LastDays(), out var last))
            return fact with { Onset = PartialDate.Of(draft.Today.AddDays(-int.Parse(last.Groups["days"].ValueSpan, CultureInfo.InvariantCulture))) };
        return fact.Present && ConditionEvaluation.VocabularyOf(fact.Kind).IsEvent(fact.Code) && EventDate(cursor, draft) is { } on
            ? fact with { Onset = on }
            : null;
    }

    private static ConditionFact Ended(NotationCursor cursor, ProfileDraft draft, ConditionFact fact) =>
        ItemDates.TryTakeCoarse(cursor, draft.Today) is { } end
            ? fact with { End = end }
            : fact with { Qualities = [.. fact.Qualities ?? [], ConditionQuality.Resolved] };

    /// <summary>The date behind an event, bare or in brackets, is when it happened.</summary>
    private static PartialDate? EventDate(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var bracket = cursor.TrySign('(');
        cursor.TryAny("in", "i", "on", "den");
        if (ItemDates.TryTakeCoarse(cursor, draft.Today) is { } date && (!bracket || cursor.TrySign(')')))
            return date;
        if (cursor.Error is null)
            cursor.Return(at);
        return null;
    }

    private static PartialDate? Date(NotationCursor cursor, ProfileDraft draft)
    {
        var date = ItemDates.TryTakeCoarse(cursor, draft.Today);
        if (date is null)
            cursor.Fail("a date such as 2026-09, 2026-09-14 or 2026");
        return date;
    }

    [GeneratedRegex(@"\G(?:CTCAE\s+)?gra(?:de|d)\s+(?<grade>[1-5])(?![\d.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grade();

    [GeneratedRegex(@"\G(?<dose>\d{1,4}(?:\.\d{1,3})?)\s*mg\s*(?:(?:/|per\s+)\s*(?:day|d|24h|døgn|dag)|daily|daglig)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dose();

    [GeneratedRegex(@"\G(?:in the last|within the last|last|within|siste|innen)\s+(?<days>\d{1,4})\s+(?:days?|dager|dagar|døgn)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastDays();
}
