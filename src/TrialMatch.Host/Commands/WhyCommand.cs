using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Matching.Answers;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch why TRIAL "…"</c>: why one trial does or does not fit a patient.</summary>
internal static class WhyCommand
{
    private const string Description = "Say why a trial does or does not fit a patient, criterion by criterion.";

    private const string More =
        """
        Examples:
          why DEMO-01 "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø"
          why NCT05388669 --patient tromso-lung --as-of 2026-11-01
          why DEMO-07 --country Sweden --json - < patient.txt

        A trial that a match leaves out (ended, full, no open hospital) is explained too.
        Ends with 0 when the question was answered, 1 when the register has no such trial, 2 when it could not be understood.
        """;

    public static Command Build(HostServices services)
    {
        var id = new Argument<string>("id") { Description = "The trial's identifier, whatever the case.", HelpName = "ID" };
        var patient = new PatientAsked(ofADay: true);
        var command = patient.AddTo(new DocumentedCommand("why", Description, More) { id });
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, asked) = (parsed.InvocationConfiguration, parsed.GetValue(id)!);
            var question = new WhyTrial
            {
                Line = await patient.LineAsync(services, parsed, cancellation),
                Profile = await patient.ProfileAsync(services, parsed, cancellation),
                AsOf = parsed.GetValue(patient.AsOf),
                PlannedStart = parsed.GetValue(patient.Start),
                Country = parsed.GetValue(patient.Country),
                MaxKm = parsed.GetValue(patient.MaxKm),
                IncludePlanned = parsed.GetValue(patient.Planned),
            };
            var culture = Language.Choose(parsed.GetValue(patient.Language), services.Configuration);
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var answer = await WhyTrialHandler.AnswerAsync(asked, question, installation.Register, services.Clock, cancellation);
            if (answer.Explanation is null)
                throw answer.Lookup is { } lookup ? TrialCommand.Unknown(asked, lookup, question.AsOf) : PatientAsked.Refused(answer, culture, question.Line);
            if (parsed.GetValue(patient.Json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(AnsweredWhy.Of(answer, culture), IndentedJson.Options));
            else
                new WhyPrinter(new Page(console.Output), new Words(culture)).Print(WhyReport.Of(answer.Explanation, answer.Options!, culture));
            return 0;
        });
        return command;
    }
}
