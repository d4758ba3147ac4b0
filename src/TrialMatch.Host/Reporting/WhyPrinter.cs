using System.Collections.Immutable;
using TrialMatch.Matching.Answers;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Host.Reporting;

/// <summary>Writes why a trial does or does not fit: the reason first, then every criterion of the trial and of each cohort.</summary>
internal sealed class WhyPrinter(Page page, Words words)
{
    internal void Print(WhyReport report)
    {
        var trials = new TrialPrinter(page, words);
        page.Line(0, new Piece(report.Id, Page.Strong), "  ", report.Title, report.Demo ? $" ({words["Demo"]})" : "");
        page.Line(0, $"{Words.Day(report.AsOf)}: ", new Piece(report.Reason, StyleOf(report)));
        page.Line(0, $"{words["Score"]} {trials.Points(report.Score.Total)} = {trials.Parts(report.Score)}");
        page.Line(0, report.NearestSite is { } near ? $"{words["Site"]}: {trials.Site(near)}" : words["Site.None"]);
        if (!report.Criteria.IsEmpty)
            Criteria(words["Why.Criteria"], null, report.Criteria);
        foreach (var cohort in report.Cohorts)
            Criteria(
                words.Of("Why.Cohort", cohort.Id, cohort.Name, cohort.StatusText, cohort.VerdictText) + (cohort.Best ? $", {words["Why.Best"]}" : ""),
                cohort.Reason,
                cohort.Criteria);
        page.Line();
        page.Line(0, words["Advice"]);
    }

    private static Spectre.Console.Style StyleOf(WhyReport report) => report.Admission != Admission.Open ? Page.Bad : report.Verdict switch
    {
        Verdict.Eligible => Page.Good,
        Verdict.NotEligible => Page.Bad,
        _ => Page.Open,
    };

    private void Criteria(string heading, string? reason, ImmutableArray<ReportedCriterion> criteria)
    {
        page.Line();
        page.Line(0, new Piece(heading, Page.Strong));
        if (reason is not null)
            page.Line(2, reason);
        var printer = new CriterionPrinter(page, words);
        foreach (var criterion in criteria)
            printer.Print(criterion, indent: 2);
    }
}
