using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Matching.Answers;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch compare "…"</c>: what differs between two evaluations, and which fact, event or day made the difference.</summary>
internal static class CompareCommand
{
    private const string Description = "Compare two evaluations: of two days, of two patients or states of one, or both.";

    private const string More =
        """
        Examples:
          compare "F 63, LUAD stage IV, EGFR p.L858R, after osimertinib until 2026-10, 9008 Tromsø" --from 2026-11-01 --to 2027-01-15
          compare "F 63, LUAD, ECOG 1" --with "F 63, LUAD, ECOG 1, ALK fusion"
          compare --patient tromso-lung --from 2026-11-01 --trial DEMO-01 --json

        Register and facts are those known on each day. What is undated in a line holds since the earlier day.
        Ends with 0 when the question was answered, also when nothing changed, 1 when the register has no such trial, 2 when
        it could not be understood.
        """;

    public static Command Build(HostServices services)
    {
        var patient = new PatientAsked(ofADay: false);
        var from = Asked.Day("--from", "The day of the first evaluation; today when not given.");
        var to = Asked.Day("--to", "The day of the second evaluation; today when not given.");
        var with = new Option<string>("--with") { Description = "The patient of the second evaluation, as a profile line.", HelpName = "LINE" };
        var trial = new Option<string>("--trial") { Description = "Only this trial.", HelpName = "ID" };
        var all = new Option<bool>("--all") { Description = "Trials that the patient cannot enter in either evaluation too." };
        var command = patient.AddTo(new DocumentedCommand("compare", Description, More) { from, to, with, trial, all });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var question = new ComparePatient
            {
                Line = await patient.LineAsync(services, parsed, cancellation),
                Profile = await patient.ProfileAsync(services, parsed, cancellation),
                With = parsed.GetValue(with),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Trial = parsed.GetValue(trial),
                PlannedStart = parsed.GetValue(patient.Start),
                Country = parsed.GetValue(patient.Country),
                MaxKm = parsed.GetValue(patient.MaxKm),
                IncludePlanned = parsed.GetValue(patient.Planned),
            };
            var culture = Language.Choose(parsed.GetValue(patient.Language), services.Configuration);
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var answer = await ComparePatientHandler.AnswerAsync(question, installation.Register, services.Clock, cancellation);
            if (answer.Comparison is null)
                throw answer.Unknown is { } unknown ? TrialCommand.Unknown(question.Trial!, unknown) : PatientAsked.Refused(answer, culture, question.Line, question.With, answer.WithErrors);
            if (parsed.GetValue(patient.Json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(AnsweredComparison.Of(answer, culture), IndentedJson.Options));
            else
                new ComparisonPrinter(new Page(console.Output), new Words(culture)).Print(ComparisonReport.Of(answer.Comparison, culture), all: parsed.GetValue(all) || question.Trial is not null);
            await MatchCommand.TellSinceWhenAsync(installation, answer.Register, answer.Comparison.From, new Words(culture), console.Error, cancellation);
            return 0;
        });
        return command;
    }
}
