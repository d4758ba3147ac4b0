using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Comparison;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;

namespace TrialMatch.Matching.Answers;

/// <summary>Says in words what made a difference.</summary>
internal static class CauseText
{
    public static ImmutableArray<ReportedCause> Of(Causes causes, CultureInfo culture) =>
    [
        .. causes.Facts.Select(change => new ReportedCause(Kind(change), Of(change, culture), (change.After ?? change.Before)!.Fact.Date)),
        .. causes.Events.Select(step => new ReportedCause(
            CauseKind.TrialEvent,
            AnswerTexts.Get("Cause.Event", culture, step.Version, step.Event, step.Summary, AnswerTexts.Day(Day(step))),
            Day(step),
            step.Event,
            step.Version)),
        .. causes.Time is { } time ? [new ReportedCause(CauseKind.Time, AnswerTexts.Get($"Cause.{time}", culture), Time: time)] : Array.Empty<ReportedCause>(),
    ];

    public static string Of(ProfileChange change, CultureInfo culture) => change switch
    {
        { Before: { } before, After: { } after } => AnswerTexts.Get("Cause.FactReplaced", culture, Said(before, culture), Said(after, culture)),
        { After: { } after } => AnswerTexts.Get("Cause.FactAdded", culture, Said(after, culture)),
        _ => AnswerTexts.Get("Cause.FactRemoved", culture, Said(change.Before!, culture)),
    };

    private static CauseKind Kind(ProfileChange change) => change switch
    {
        { Before: not null, After: not null } => CauseKind.FactReplaced,
        { After: not null } => CauseKind.FactAdded,
        _ => CauseKind.FactRemoved,
    };

    private static string Said(CitedFact fact, CultureInfo culture) => $"{FactText.Of(fact, culture)} ({AnswerTexts.Day(fact.Fact.Date)})";

    private static DateOnly Day(TrialStep step) => DateOnly.FromDateTime(step.At.UtcDateTime);
}
