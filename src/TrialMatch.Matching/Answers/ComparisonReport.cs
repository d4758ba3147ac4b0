using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Comparison;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Matching.Answers;

/// <summary>What differs between two evaluations and why, in the words of one language.</summary>
public sealed record ComparisonReport
{
    /// <summary>The day of the first evaluation.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day of the second.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The language of the words (<c>nb</c>, <c>en</c>).</summary>
    public required string Language { get; init; }

    /// <summary>What is known of the patient otherwise in the second, in words.</summary>
    public required ImmutableArray<string> ProfileChanges { get; init; }

    /// <summary>The trials that came out otherwise.</summary>
    public required ImmutableArray<ComparedTrial> Trials { get; init; }

    /// <summary>How many trials came out the same.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Puts a comparison into words.</summary>
    public static ComparisonReport Of(MatchComparison comparison, CultureInfo culture) => new()
    {
        From = comparison.From,
        To = comparison.To,
        Language = culture.TwoLetterISOLanguageName,
        ProfileChanges = [.. comparison.ProfileChanges.Select(change => CauseText.Of(change, culture))],
        Trials = [.. comparison.Trials.Select(trial => ComparedTrial.Of(trial, culture))],
        Unchanged = comparison.Unchanged,
    };
}

/// <summary>A trial that came out otherwise.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Before">How it came out first; absent when the register did not have it.</param>
/// <param name="After">How it came out second; absent when the register does not have it any more.</param>
/// <param name="Causes">What made the difference, in words with dates.</param>
/// <param name="Together">Whether the causes make the difference only together.</param>
/// <param name="Criteria">The criteria that turned, came or went.</param>
public sealed record ComparedTrial(
    string Id,
    string Title,
    ComparedOutcome? Before,
    ComparedOutcome? After,
    ImmutableArray<ReportedCause> Causes,
    bool Together,
    ImmutableArray<ComparedCriterion> Criteria)
{
    internal static ComparedTrial Of(TrialComparison trial, CultureInfo culture) => new(
        trial.Id,
        trial.Title,
        ComparedOutcome.Of(trial.Before, culture),
        ComparedOutcome.Of(trial.After, culture),
        CauseText.Of(trial.Causes, culture),
        trial.Causes.Together,
        [.. trial.Criteria.Select(criterion => ComparedCriterion.Of(criterion, culture))]);
}

/// <summary>How a trial comes out.</summary>
/// <param name="Admission">Whether it takes patients.</param>
/// <param name="Verdict">What its criteria say.</param>
/// <param name="Text">Both in words.</param>
/// <param name="Cohort">The cohort that stands for it.</param>
/// <param name="EarliestDate">For "not now": the first day on which it may pass.</param>
/// <param name="Score">The score.</param>
public sealed record ComparedOutcome(Admission Admission, Verdict Verdict, string Text, string? Cohort, DateOnly? EarliestDate, Score Score)
{
    internal static ComparedOutcome? Of(TrialOutcome? outcome, CultureInfo culture)
    {
        if (outcome is null)
            return null;
        var verdict = Texts.Of("Verdict", outcome.Verdict, culture);
        var text = outcome.Admission == Admission.Open ? verdict : $"{verdict} ({AnswerTexts.Get("Compare.NotOffered", culture)})";
        return new(outcome.Admission, outcome.Verdict, text, outcome.Cohort, outcome.EarliestDate, outcome.Score);
    }
}

/// <summary>A criterion that turned, came or went.</summary>
/// <param name="Name">The protocol's number and what it asks.</param>
/// <param name="CohortId">The cohort that it belongs to, if it is not the whole trial's.</param>
/// <param name="Before">The first answer; absent when it was not asked.</param>
/// <param name="After">The second; absent when it is no longer asked.</param>
/// <param name="Text">What happened, in words.</param>
/// <param name="Causes">What turned it.</param>
/// <param name="Together">Whether the causes turn it only together.</param>
public sealed record ComparedCriterion(
    string Name, string? CohortId, Truth? Before, Truth? After, string Text, ImmutableArray<ReportedCause> Causes, bool Together)
{
    internal static ComparedCriterion Of(TurnedCriterion turned, CultureInfo culture) => new(
        CriterionName.Of((turned.After ?? turned.Before)!.Criterion, culture),
        turned.CohortId,
        turned.Before?.Truth,
        turned.After?.Truth,
        (turned.Before, turned.After) switch
        {
            ({ } before, { } after) => $"{Texts.Of("Truth", before.Truth, culture)} → {Texts.Of("Truth", after.Truth, culture)}",
            (null, { } after) => AnswerTexts.Get("Compare.Came", culture, Texts.Of("Truth", after.Truth, culture)),
            var (before, _) => AnswerTexts.Get("Compare.Went", culture, Texts.Of("Truth", before!.Truth, culture)),
        },
        CauseText.Of(turned.Causes, culture),
        turned.Causes.Together);
}

/// <summary>What kind of thing made a difference.</summary>
public enum CauseKind
{
    /// <summary>A fact came.</summary>
    FactAdded,

    /// <summary>A fact went.</summary>
    FactRemoved,

    /// <summary>A fact says something else.</summary>
    FactReplaced,

    /// <summary>An event of the trial.</summary>
    TrialEvent,

    /// <summary>Time passed.</summary>
    Time,
}

/// <summary>Something that made a difference.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">In words.</param>
/// <param name="Date">The day of the fact or of the event.</param>
/// <param name="Event">For an event: its name, such as <c>criteria_revised</c>.</param>
/// <param name="Version">For an event: its number in the trial's history.</param>
/// <param name="Time">For time: what it did.</param>
public sealed record ReportedCause(CauseKind Kind, string Text, DateOnly? Date = null, string? Event = null, long? Version = null, TimePassing? Time = null);
