using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Matching.Ranking;
using TrialMatch.Patients.Matches;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients matches</c>: what was seen on which day.</summary>
internal static class KeptMatchesCommand
{
    private const string Description = "List the matches that were kept, or show one as it was seen then.";

    private const string More =
        """
        Examples:
          patients matches 0c8e…
          patients matches 0c8e… --version 14
        """;

    public static Command Build(HostServices services)
    {
        var (patient, json) = (PeopleAsked.Patient(), Asked.Json());
        var version = new Option<long?>("--version") { Description = "One match, by the version that the list shows.", HelpName = "N" };
        var command = new DocumentedCommand("matches", Description, More) { patient, version, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            PeopleAsked.Demand(await installation.Patients.FindAsync(parsed.GetValue(patient), cancellation));
            var all = await installation.Patients.MatchesAsync(parsed.GetValue(patient), cancellation);
            var kept = parsed.GetValue(version) is { } one ? [.. all.Where(match => match.Version == one)] : all;
            if (parsed.GetValue(version) is not null && kept.IsEmpty)
                throw new UserErrorException("No match was kept at this version.", OperatorWork.Failed);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(kept.Select(match => new { match.Version, match.When, match.Matches }), IndentedJson.Options));
            else if (parsed.GetValue(version) is null)
                List(kept, new Page(console.Output));
            else
                Show(kept[0].When, kept[0].Matches, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static void List(IEnumerable<(long Version, DateTimeOffset When, MatchesEvaluated Matches)> kept, Page page) =>
        page.Table(0, ["VERSION", "WHEN", "FOR", "FIT", "POSSIBLE", "NOT NOW", "NOT", "BEST"], kept.Select(match => new[]
        {
            Number(match.Version), Moment(match.When), Words.Day(match.Matches.AsOf),
            Count(match.Matches, Verdict.Eligible), Count(match.Matches, Verdict.PossiblyEligible), Count(match.Matches, Verdict.NotNow), Count(match.Matches, Verdict.NotEligible),
            match.Matches.Trials is [var best, ..] ? best.Trial : "-",
        }));

    private static void Show(DateTimeOffset when, MatchesEvaluated matches, Page page)
    {
        page.Line(0, $"Seen {Moment(when)}, for {Words.Day(matches.AsOf)}; register {matches.LogPosition}, facts of version {matches.FactsVersion}, program {matches.Program}");
        foreach (var trial in matches.Trials)
        {
            page.Line(0, new Piece(trial.Trial, Page.Strong), $"  {trial.Verdict}  {trial.Score.ToString("0.0", CultureInfo.InvariantCulture)}  {trial.Title}", trial.Cohort is null ? "" : $" ({trial.Cohort})");
            page.Line(2, $"{trial.Met} criteria met" + (trial.MetBy.IsEmpty ? "" : $" by {string.Join(", ", trial.MetBy)}"));
            foreach (var reason in trial.Reasons)
                page.Line(2, $"{reason.Truth}: {reason.Reference} {reason.Criterion}" + (reason.Facts.IsEmpty ? "" : $"  [{string.Join(", ", reason.Facts)}]"));
        }
    }

    private static string Count(MatchesEvaluated matches, Verdict verdict) => Number(matches.Trials.Count(trial => trial.Verdict == verdict));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset when) => when.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
