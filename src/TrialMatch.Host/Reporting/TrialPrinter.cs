using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Ranking;

namespace TrialMatch.Host.Reporting;

/// <summary>Writes one trial of a match: in one line, or with every criterion.</summary>
internal sealed class TrialPrinter(Page page, Words words)
{
    /// <summary>Rank, verdict, score, place and title.</summary>
    internal void Brief(int rank, ReportedTrial trial)
    {
        var site = trial.NearestSite is { } near ? $"{near.City ?? near.Name}, {Distance(near)}" : words["Site.None"];
        page.Line(0, Rank(rank), Identifier(trial), "  ", Verdict(trial), $"  {Points(trial.Score.Total)}  {site}  ", Title(trial));
    }

    /// <summary>Everything.</summary>
    internal void Whole(int rank, ReportedTrial trial)
    {
        page.Line(0, Rank(rank), Identifier(trial), "  ", Verdict(trial), $"  {Points(trial.Score.Total)}");
        page.Line(4, Title(trial));
        page.Line(4, $"{words["Score"]} {Points(trial.Score.Total)} = {Parts(trial.Score)}");
        if (trial.Cohort is { } cohort)
            page.Line(4, $"{words["Cohort"]}: {cohort}");
        page.Line(4, trial.NearestSite is { } near ? $"{words["Site"]}: {Site(near)}" : words["Site.None"]);
        var criteria = new CriterionPrinter(page, words);
        foreach (var criterion in trial.Criteria)
            criteria.Print(criterion, indent: 4);
    }

    private static Piece Rank(int rank) => $"{rank,2}. ";

    private static Piece Identifier(ReportedTrial trial) => new(trial.Id, Page.Strong);

    private Piece Verdict(ReportedTrial trial) => new(
        trial.VerdictText + (trial.EarliestDate is { } from ? $", {words.Of("From", Words.Day(from))}" : ""),
        trial.Verdict switch
        {
            Matching.Ranking.Verdict.Eligible => Page.Good,
            Matching.Ranking.Verdict.NotEligible => Page.Bad,
            _ => Page.Open,
        });

    /// <summary>A demonstration says so even if its title does not.</summary>
    private Piece Title(ReportedTrial trial) =>
        trial.Demo && !trial.Title.StartsWith("DEMO", StringComparison.Ordinal) ? $"{trial.Title} ({words["Demo"]})" : trial.Title;

    internal string Parts(Score score) => string.Join(" + ",
        $"{words["Score.Certainty"]} {Points(score.Certainty)}",
        $"{words["Score.Molecular"]} {Points(score.Molecular)}",
        $"{words["Score.Place"]} {Points(score.Place)}",
        $"{words["Score.Recruiting"]} {Points(score.Recruiting)}",
        $"{words["Score.Line"]} {Points(score.Line)}");

    internal string Site(ReportedSite site)
    {
        var name = site.City is { } city && !site.Name.Contains(city, StringComparison.OrdinalIgnoreCase) ? $"{site.Name}, {city}" : site.Name;
        string?[] parts =
        [
            site.CountryCode is null ? name : $"{name} ({site.CountryCode})",
            Distance(site),
            words[$"Status.{site.Status}"],
            site.Slots is { } slots ? words.Of("Site.Slots", slots) : null,
            site.ConfirmedOn is { } on ? words.Of("Site.Confirmed", Words.Day(on)) : words["Site.Unconfirmed"],
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    private string Distance(ReportedSite site) => site.Kilometres is { } kilometres
        ? words.Of(site.Approximate ? "Site.Approximate" : "Site.Kilometres", kilometres)
        : words["Site.Distance.Unknown"];

    internal string Points(double points) => points.ToString("0.0", words.Culture);
}
