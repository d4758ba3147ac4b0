using System.Globalization;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary>Prior therapy, number of lines and washout.</summary>
internal static class TherapySyntax
{
    public static LeafSyntax PriorTherapy { get; } = LeafSyntax.For<PriorTherapyCriterion>("prior therapy", ReadPriorTherapy, WritePriorTherapy);

    public static LeafSyntax Lines { get; } = LeafSyntax.For<LinesCriterion>(
        "lines",
        cursor => cursor.Range() is { } range ? new LinesCriterion { Range = range } : null,
        criterion => criterion.Range.ToString());

    public static LeafSyntax Washout { get; } = LeafSyntax.For<WashoutCriterion>(
        "washout",
        cursor => Named.Therapy(cursor) is { } subject && cursor.Days() is { } days ? new WashoutCriterion { Subject = subject, Days = days } : null,
        criterion => $"{criterion.Subject} {DaysText(criterion.Days)}");

    private static PriorTherapyCriterion? ReadPriorTherapy(NotationCursor cursor)
    {
        var criterion = Named.Therapy(cursor) is { } subject ? new PriorTherapyCriterion { Subject = subject } : null;
        while (criterion is not null && !cursor.AtEnd)
            criterion = Part(cursor, criterion);
        return criterion;
    }

    private static PriorTherapyCriterion? Part(NotationCursor cursor, PriorTherapyCriterion criterion)
    {
        if (criterion.Intent is null && cursor.TryWord("for"))
        {
            var intent = Words.Intents.Read(cursor);
            cursor.TryWord("intent");
            return intent is null ? null : criterion with { Intent = intent };
        }

        if (!criterion.Progression && cursor.TryAny("with progression", "with progression on or after it"))
            return criterion with { Progression = true };
        if (criterion.WithinDays is null && cursor.TryWord("within"))
            return cursor.Days() is { } days ? criterion with { WithinDays = days } : null;
        cursor.Fail("each once: for palliative intent, with progression, within 28 days");
        return null;
    }

    private static string WritePriorTherapy(PriorTherapyCriterion criterion) =>
        criterion.Subject
        + (criterion.Intent is { } intent ? $" for {Words.Intents.Write(intent)} intent" : "")
        + (criterion.Progression ? " with progression" : "")
        + (criterion.WithinDays is { } days ? $" within {DaysText(days)}" : "");

    private static string DaysText(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");
}
