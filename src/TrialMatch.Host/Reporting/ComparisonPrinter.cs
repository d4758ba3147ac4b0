using System.Collections.Immutable;
using TrialMatch.Matching.Answers;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Host.Reporting;

/// <summary>Writes what differs between two evaluations, and what made the difference.</summary>
internal sealed class ComparisonPrinter(Page page, Words words)
{
    /// <param name="report">The comparison.</param>
    /// <param name="all">Whether trials that the patient cannot enter in either evaluation are shown too.</param>
    internal void Print(ComparisonReport report, bool all)
    {
        page.Line(0, new Piece(words.Of("Compare", Words.Day(report.From), Words.Day(report.To)), Page.Strong));
        if (!report.ProfileChanges.IsEmpty)
        {
            page.Line(0, words["Compare.Profile"]);
            foreach (var change in report.ProfileChanges)
                page.Line(2, change);
        }

        page.Line(0, report.Trials.IsEmpty ? words["Compare.None"] : words.Of("Compare.Changed", report.Trials.Length, report.Unchanged));
        var shown = report.Trials.Where(trial => all || !IsClosedBothTimes(trial)).ToList();
        if (shown.Count < report.Trials.Length)
            page.Line(0, words.Of("Compare.Hidden", report.Trials.Length - shown.Count));
        foreach (var trial in shown)
        {
            page.Line();
            page.Line(0, new Piece(trial.Id, Page.Strong), "  ", trial.Title);
            page.Line(4, new Piece($"{Outcome(trial.Before)} → {Outcome(trial.After)}", Page.Open));
            Because(trial.Causes, trial.Together, 4);
            foreach (var criterion in trial.Criteria)
            {
                page.Line(4, $"{criterion.Name}: ", new Piece(criterion.Text, Page.Open));
                Because(criterion.Causes, criterion.Together, 8);
            }
        }
    }

    private static bool IsClosedBothTimes(ComparedTrial trial) => IsClosed(trial.Before) && IsClosed(trial.After);

    private static bool IsClosed(ComparedOutcome? outcome) => outcome is null or { Verdict: Verdict.NotEligible } or { Admission: not Admission.Open };

    private void Because(ImmutableArray<ReportedCause> causes, bool together, int indent)
    {
        foreach (var cause in causes)
            page.Line(indent, new Piece($"{words["Compare.Because"]} {cause.Text}{(together ? $" ({words["Compare.Together"]})" : "")}", Page.Faint));
    }

    private string Outcome(ComparedOutcome? outcome) => outcome is null ? words["Compare.Absent"] : string.Join(", ", new[]
    {
        outcome.Text,
        outcome.EarliestDate is { } day ? words.Of("From", Words.Day(day)) : null,
        outcome.Cohort,
        outcome.Score.Total.ToString("0.0", words.Culture),
    }.OfType<string>());
}
