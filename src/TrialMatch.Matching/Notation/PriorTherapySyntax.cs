using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary>
/// <c>prior therapy platinum for palliative intent in line 1..2 with progression on it or within 6 months</c>: the treatment,
/// then what it must have been, each part once and in any order. A bare <c>within 28 days</c> is about when it ended.
/// </summary>
internal static class PriorTherapySyntax
{
    private static readonly (string Words, NumericRange Line)[] Ordinals =
    [
        ("first line", NumericRange.Between(1, 1)), ("second line", NumericRange.Between(2, 2)), ("third line", NumericRange.Between(3, 3)),
    ];

    private static readonly TherapyResponse[] Responding = [TherapyResponse.Complete, TherapyResponse.Partial];

    public static PriorTherapyCriterion? Read(NotationCursor cursor)
    {
        var criterion = TherapyNames.Read(cursor) is { } subject ? new PriorTherapyCriterion { Subject = subject } : null;
        while (criterion is not null && !cursor.AtEnd)
        {
            var read = Part(cursor, criterion);
            if (cursor.Error is null && read == criterion)
                cursor.Fail("each once: for palliative intent, in metastatic setting, in line 1..2, latest, with progression, refractory, with best response, stopped for toxicity, at least 4 cycles, for at least 6 months, at least 2 different, within 28 days");
            criterion = cursor.Error is null ? read : null;
        }

        return criterion;
    }

    public static string Write(PriorTherapyCriterion criterion) =>
        criterion.Subject
        + (criterion.Intent is { } intent ? $" for {Words.Intents.Write(intent)} intent" : "")
        + TherapySyntax.WriteSettings(criterion.Settings)
        + (criterion.Line is { } line ? $" in line {line}" : "")
        + (criterion.Latest ? " latest" : "")
        + (criterion.Progression ? " with progression" : "")
        + (criterion.ProgressionWithin is { } span ? " with progression on it" + (span == Period.None ? "" : $" or within {span}") : "")
        + (criterion.Refractory ? " refractory" : "")
        + (criterion.Responses.IsEmpty ? "" : $" with best response {string.Join(" or ", criterion.Responses.Select(Words.Responses.Write))}")
        + (criterion.StopReason is { } reason ? $" stopped for {Words.StopReasons.Write(reason)}" : "")
        + (criterion.MinimumCycles is { } cycles ? string.Create(CultureInfo.InvariantCulture, $" at least {cycles} cycle{(cycles == 1 ? "" : "s")}") : "")
        + (criterion.MinimumDuration is { } duration ? $" for at least {duration}" : "")
        + (criterion.Different is { } different ? string.Create(CultureInfo.InvariantCulture, $" at least {different} different") : "")
        + (criterion.WithinDays is { } days ? $" within {TherapySyntax.DaysText(days)}" : "");

    private static PriorTherapyCriterion Part(NotationCursor cursor, PriorTherapyCriterion criterion)
    {
        if (criterion.MinimumDuration is null && cursor.TryWord("for at least"))
            return criterion with { MinimumDuration = TherapySyntax.ReadPeriod(cursor) };
        if ((criterion.MinimumCycles is null || criterion.Different is null) && cursor.TryWord("at least"))
            return Number(cursor, criterion);
        if (criterion.Line is null && cursor.TryAny("in line", "as line"))
            return cursor.Range() is { } range ? criterion with { Line = range } : criterion;
        foreach (var (words, line) in Ordinals)
        {
            if (criterion.Line is null && cursor.TryAny("in " + words, "as " + words))
                return criterion with { Line = line };
        }

        if (cursor.TryAny("in", "for"))
            return IntentOrSetting(cursor, criterion);
        if (cursor.TryAny("latest", "as latest", "most recent", "as most recent"))
            return criterion with { Latest = true };
        if (cursor.TryAny("with progression on or after it", "with progression on or after"))
            return criterion with { Progression = true };
        if (criterion.ProgressionWithin is null && cursor.TryAny("with progression on it", "with progression during it"))
            return criterion with { ProgressionWithin = cursor.TryWord("or within") ? TherapySyntax.ReadPeriod(cursor) : Period.None };
        if (cursor.TryWord("with progression"))
            return criterion with { Progression = true };
        if (cursor.TryWord("refractory"))
            return criterion with { Refractory = true };
        if (criterion.Responses.IsEmpty && cursor.TryAny("with best response", "best response"))
            return criterion with { Responses = Responses(cursor) };
        if (criterion.Responses.IsEmpty && cursor.TryWord("with response"))
            return criterion with { Responses = [.. Responding] };
        if (criterion.StopReason is null && cursor.TryAny("stopped for", "stopped because of"))
            return criterion with { StopReason = Words.StopReasons.Read(cursor) };
        return criterion.WithinDays is null && cursor.TryWord("within") && cursor.Days() is { } days ? criterion with { WithinDays = days } : criterion;
    }

    private static PriorTherapyCriterion Number(NotationCursor cursor, PriorTherapyCriterion criterion)
    {
        if (cursor.Number("a number of cycles, or of different drugs") is not { } number)
            return criterion;
        if (criterion.MinimumCycles is null && cursor.TryAny("cycles", "cycle", "courses", "kurer"))
            return criterion with { MinimumCycles = number };
        if (criterion.Different is null && cursor.TryAny("different", "ulike"))
            return criterion with { Different = number };
        cursor.Fail("cycles or different");
        return criterion;
    }

    private static PriorTherapyCriterion IntentOrSetting(NotationCursor cursor, PriorTherapyCriterion criterion)
    {
        if (criterion.Settings.IsEmpty && TherapySyntax.TrySettings(cursor) is { IsEmpty: false } settings)
            return criterion with { Settings = settings };
        if (criterion.Intent is not null || Words.Intents.Read(cursor) is not { } intent)
            return criterion;
        cursor.TryWord("intent");
        return criterion with { Intent = intent };
    }

    private static ImmutableArray<TherapyResponse> Responses(NotationCursor cursor)
    {
        var responses = ImmutableArray.CreateBuilder<TherapyResponse>();
        do
        {
            if (Words.Responses.Read(cursor) is not { } response)
                return [];
            responses.Add(response);
        }
        while (cursor.TryWord("or"));
        return [.. responses.Distinct().Order()];
    }
}
