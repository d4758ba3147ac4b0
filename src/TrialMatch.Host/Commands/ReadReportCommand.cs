using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Matching;
using TrialMatch.Matching.Reports;
using TrialMatch.Web.Matching;
using TrialMatch.Web.Reports;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch read-report</c>: a pasted report in, proposed facts out; those accepted as a profile, or matched at once.</summary>
internal static class ReadReportCommand
{
    private const string Description = "Read a pathology or sequencing report into proposed facts to confirm.";

    private const string More =
        """
        Examples:
          read-report report.txt
          read-report - --accept 1,3-5 < report.txt
          read-report report.txt --accept all --match "F 63, ECOG 1, after osimertinib, 9008 Tromsø"

        The text is kept nowhere. Ends with 0 when it was read, 2 when the question could not be understood.
        """;

    public static Command Build(HostServices services)
    {
        var file = new Argument<string>("file") { Description = "The report as plain text; '-' reads it from standard input." };
        var accept = new Option<string>("--accept") { Description = "The proposals that you confirm: numbers and spans of them, or all.", HelpName = "1,3-5" };
        var match = new Option<string>("--match") { Description = "Match with the confirmed facts and this profile line, which may be empty.", HelpName = "LINE" };
        var limit = Asked.Count("--limit", "Most trials to show.", MatchPatient.LargestLimit, 10);
        var (language, json) = (Asked.Language(), Asked.Json());
        var command = new DocumentedCommand("read-report", Description, More) { file, accept, match, limit, language, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var culture = Language.Choose(parsed.GetValue(language), services.Configuration);
            var reading = ReportReader.Read(await TextInput.ReadAsync(services, parsed.GetValue(file)!, ReportReader.LongestText, "report", cancellation), Days.Today(services.Clock));
            var accepted = Accepted(parsed.GetValue(accept), reading);
            if (parsed.GetValue(match) is { } line)
            {
                if (accepted.IsEmpty)
                    throw new UserErrorException("--match needs --accept: nothing is used before it is confirmed.", CommandLine.Misunderstood);
                var question = new MatchPatient { Line = line, Profile = ProfileJson.Write(AcceptedProposals.Profile(reading, accepted)), Limit = parsed.GetValue(limit) };
                await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
                var answer = await MatchCommand.AnswerAsync(installation, services, question, culture, cancellation);
                if (parsed.GetValue(json))
                    await console.Output.WriteLineAsync(JsonSerializer.Serialize(AnsweredMatch.Of(answer, culture), IndentedJson.Options));
                else
                    new MatchPrinter(console.Output, culture).Print(answer, explained: int.MaxValue);
            }
            else if (parsed.GetValue(json))
            {
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(ReportAnswer.Of(reading, accepted, culture), IndentedJson.Options));
            }
            else
            {
                new ReportPrinter(console.Output, culture).Print(reading, accepted);
            }

            return 0;
        });
        return command;
    }

    private static ImmutableHashSet<int> Accepted(string? asked, ReportReading reading) =>
        asked is null ? []
        : AcceptedProposals.Numbers(asked, reading)
            ?? throw Asked.Misread("--accept", asked, reading.Proposals.IsEmpty ? "nothing: there are no proposals" : $"numbers from 1 to {reading.Proposals.Length} such as 1,3-5, or all");
}
