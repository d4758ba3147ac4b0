using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Matching.Answers;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch questions "…"</c>: what to find out next about a patient.</summary>
internal static class QuestionsCommand
{
    private const string Description = "Say what to find out next about a patient: the missing facts that decide the most.";

    private const string More =
        """
        Examples:
          questions "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø"
          questions --patient tromso-lung --limit 3 --lang nb
          questions --country Norway --json - < patient.txt

        Ends with 0 when the question was answered, also when nothing is missing, 2 when it could not be understood.
        """;

    public static Command Build(HostServices services)
    {
        var patient = new PatientAsked(ofADay: true);
        var limit = Asked.Count("--limit", "Most questions to show.", MatchPatient.LargestLimit, 10);
        var command = patient.AddTo(new DocumentedCommand("questions", Description, More) { limit });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var question = new AskNextQuestions
            {
                Line = await patient.LineAsync(services, parsed, cancellation),
                Profile = await patient.ProfileAsync(services, parsed, cancellation),
                AsOf = parsed.GetValue(patient.AsOf),
                Limit = parsed.GetValue(limit),
                PlannedStart = parsed.GetValue(patient.Start),
                Country = parsed.GetValue(patient.Country),
                MaxKm = parsed.GetValue(patient.MaxKm),
                IncludePlanned = parsed.GetValue(patient.Planned),
            };
            var culture = Language.Choose(parsed.GetValue(patient.Language), services.Configuration);
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var answer = await AskNextQuestionsHandler.AnswerAsync(question, installation.Register, services.Clock, cancellation);
            if (answer.Matches is null)
                throw PatientAsked.Refused(answer, culture, question.Line);
            if (parsed.GetValue(patient.Json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(AnsweredQuestions.Of(answer, question.Limit, culture), IndentedJson.Options));
            else
                new QuestionPrinter(new Page(console.Output), new Words(culture)).Print(QuestionReport.Of(answer.Matches, question.Limit, culture));
            await MatchCommand.TellSinceWhenAsync(installation, answer.Register, answer.Matches.AsOf, new Words(culture), console.Error, cancellation);
            return 0;
        });
        return command;
    }
}
