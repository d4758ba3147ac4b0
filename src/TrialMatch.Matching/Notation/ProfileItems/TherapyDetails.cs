using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>What follows a treatment, in any order: intent, line, dates, cycles, dose, response, progression, why it ended.</summary>
internal static partial class TherapyDetails
{
    /// <summary>Reads all that stands here; <see langword="null"/> when the cursor has failed.</summary>
    /// <param name="cursor">Stands behind the treatment.</param>
    /// <param name="draft">Knows the day of writing.</param>
    /// <param name="fact">What is known already.</param>
    /// <param name="bareDateIsProgression">Whether a date without a word before it is that of progression, not of treatment.</param>
    public static TherapyFact? Read(NotationCursor cursor, ProfileDraft draft, TherapyFact fact, bool bareDateIsProgression = false)
    {
        while (cursor.Error is null && Detail(cursor, draft, fact, bareDateIsProgression) is { } told)
            fact = told;
        if (cursor.Error is null && fact is { Start: { } start, Stop: { } stop } && start.Earliest > stop.Latest)
            cursor.Fail($"a treatment that begins ({start}) before it ends ({stop})");
        if (cursor.Error is null && fact is { Start: { } began, ProgressedOn: { } on } && began.Earliest > on.Latest)
            cursor.Fail($"a treatment that begins ({began}) before the disease progresses on it ({on})");
        return cursor.Error is null ? fact : null;
    }

    private static TherapyFact? Detail(NotationCursor cursor, ProfileDraft draft, TherapyFact fact, bool bareDateIsProgression) =>
        Outcome(cursor, draft, fact) ?? Kind(cursor, fact) ?? Dates(cursor, draft, fact, bareDateIsProgression);

    private static TherapyFact? Outcome(NotationCursor cursor, ProfileDraft draft, TherapyFact fact)
    {
        if (cursor.TryMatch(StoppedForForm(), out _))
            return Words.StopReasons.Read(cursor) is { } reason ? Dated(cursor, draft, fact with { StopReason = reason, Ongoing = false }) : fact;
        if (cursor.TryAny("not tolerated", "ikke tolerert", "toxicity", "toksisitet"))
            return fact with { StopReason = TherapyStopReason.Toxicity };
        if (cursor.TryAny("completed as planned", "completed", "fullført som planlagt", "fullført", "gjennomført"))
            return Dated(cursor, draft, fact with { StopReason = TherapyStopReason.Completed });
        if (cursor.TryAny("no progression", "without progression", "uten progresjon", "utan progresjon"))
            return fact with { Progressed = false };
        if (cursor.TryMatch(ProgressionForm(), out _))
            return fact with { Progressed = true, ProgressedOn = ItemDates.TryTakeCoarse(cursor, draft.Today) ?? fact.ProgressedOn };
        if (cursor.TryAny("refractory", "refraktær"))
            return fact with { Refractory = true };
        if (cursor.TryAny("best response", "beste respons"))
            return Words.Responses.Read(cursor) is { } best ? fact with { BestResponse = best } : fact;
        return cursor.TryMatch(ResponseForm(), out var match)
            ? fact with
            {
                BestResponse = char.ToUpperInvariant(match.ValueSpan[0]) switch
                {
                    'C' or 'K' => TherapyResponse.Complete,
                    'P' or 'D' => TherapyResponse.Partial,
                    _ => TherapyResponse.Stable,
                },
            }
            : null;
    }

    private static TherapyFact? Kind(NotationCursor cursor, TherapyFact fact)
    {
        if (Words.Intents.Try(cursor) is { } intent)
            return fact with { Intent = intent };
        if (cursor.TryMatch(LineForm(), out var line))
            return fact with { Line = Number(line, "number") };
        if (cursor.TryMatch(CyclesForm(), out var cycles))
            return fact with { Cycles = Number(cycles, "number") };
        if (cursor.TryMatch(DoseForm(), out var dose))
            return fact with { DoseGray = decimal.Parse(dose.Groups["dose"].ValueSpan, CultureInfo.InvariantCulture) };
        if (cursor.TryAny("maintenance", "vedlikeholdsbehandling", "vedlikehold", "vedlikehald"))
            return fact with { Maintenance = true };
        if (cursor.TryAny("in another trial", "in a trial", "as study drug", "study drug", "i studie", "som studiemedisin"))
            return fact with { Investigational = true };
        if (cursor.TryAny("in metastatic setting", "for metastatic disease", "ved metastatisk sykdom", "i metastatisk fase"))
            return fact with { Setting = TherapySetting.Metastatic };
        return cursor.TryAny("for locally advanced disease", "in locally advanced setting", "ved lokalavansert sykdom") ? fact with { Setting = TherapySetting.LocallyAdvanced } : null;
    }

    private static TherapyFact? Dates(NotationCursor cursor, ProfileDraft draft, TherapyFact fact, bool bareDateIsProgression)
    {
        if (cursor.TryAny("since", "from", "started", "siden", "fra", "sidan", "frå"))
            return fact with { Start = Date(cursor, draft) };
        if (cursor.TryMatch(UntilForm(), out _))
            return fact with { Start = fact.Start ?? fact.Stop, Stop = Date(cursor, draft) };
        if (cursor.TryAny("ongoing", "pågår", "pågående"))
            return fact with { Ongoing = true };
        if (ItemDates.TryTakeCoarse(cursor, draft.Today) is { } date)
        {
            if (bareDateIsProgression)
                return fact with { ProgressedOn = date };
            return fact.Stop is null || fact.Start is not null ? fact with { Stop = date } : fact with { Start = fact.Stop, Stop = date };
        }

        return cursor.Error is null && (cursor.TrySign('(') || cursor.TrySign(')') || cursor.TrySign(',')) ? fact : null;
    }

    /// <summary>A date behind the reason why a treatment ended is that of its end.</summary>
    private static TherapyFact Dated(NotationCursor cursor, ProfileDraft draft, TherapyFact fact)
    {
        cursor.TryAny("in", "i");
        return ItemDates.TryTakeCoarse(cursor, draft.Today) is { } date ? fact with { Start = fact.Start ?? fact.Stop, Stop = date } : fact;
    }

    private static PartialDate? Date(NotationCursor cursor, ProfileDraft draft)
    {
        var date = ItemDates.TryTakeCoarse(cursor, draft.Today);
        if (date is null)
            cursor.Fail("a date such as 2026-09, 2026-09-14 or 2026");
        return date;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Cycles or a date right behind a drug: it was given.</summary>
    [GeneratedRegex(@"\G(?:[x×]\s*\d{1,3}(?!\w)|\d{1,3}\s*(?:cycles?|courses?|kurer?|sykl(?:us|er|user))(?!\w)|\(?(?:(?:since|from|until|till|siden|fra|til)\s+)?(?:19|20)\d{2}(?:-\d{1,2}){0,2}(?![\w.%]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex CourseForm();

    /// <summary>An item that only tells how a treatment went.</summary>
    [GeneratedRegex(@"\G(?:(?:with\s+|med\s+)?(?:progression|progressed|progresjon)(?!\w)|PD(?!\s*-?\s*\(?L|\w)|(?:stopped|discontinued|seponert|stanset|stansa|avsluttet|avslutta)\s+(?:for|because|due|pga|på|grunnet|ved)|not tolerated|ikke tolerert|completed|fullført|gjennomført|best response|beste respons|(?:no|without|uten|utan)\s+progres(?:sion|jon)(?!\w))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex OutcomeForm();

    [GeneratedRegex(@"\G(?:with\s+|med\s+)?(?:progression|progressed|progresjon|PD(?!\s*-?\s*\(?L))(?!\w)(?:\s+(?:in|on|i)(?=\s+\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProgressionForm();

    [GeneratedRegex(@"\G(?:stopped|discontinued|ended|seponert|stanset|stansa|avsluttet|avslutta)\s+(?:for|because\s+of|due\s+to|pga\.?|på\s+grunn\s+av|grunnet|ved)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StoppedForForm();

    [GeneratedRegex(@"\G(?:complete response|komplett respons|CR|partial response|partiell respons|delvis respons|PR|stable disease|stabil sykdom|SD)(?![\w+-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ResponseForm();

    [GeneratedRegex(@"\G(?:(?:until|till|stopped|ended|to|til|avsluttet|avslutta|seponert|stanset)(?!\w)|\.\.|[-–](?=\s*(?:19|20)\d{2}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UntilForm();

    [GeneratedRegex(@"\G(?:line\s+(?<number>\d{1,2})|(?<number>\d{1,2})(?:\.|st|nd|rd|th)\s*(?:line|linje))(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineForm();

    [GeneratedRegex(@"\G(?:[x×]\s*(?<number>\d{1,3})(?:\s*(?:cycles?|courses?|kurer?|sykl(?:us|er|user)))?|(?<number>\d{1,3})\s*(?:cycles?|courses?|kurer?|sykl(?:us|er|user)))(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CyclesForm();

    [GeneratedRegex(@"\G(?<dose>\d{1,3}(?:\.\d{1,2})?)\s*Gy(?:\s*/\s*\d{1,3}(?:\s*fx)?)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoseForm();
}
