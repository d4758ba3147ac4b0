using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Web.Matching;
using TrialMatch.Web.Records;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients match</c>: the open trials for a recorded patient, kept as they were seen.</summary>
internal static class MatchRecordedCommand
{
    private const string Description = "Rank the open trials for a recorded patient and tell why. What was found is kept with the patient.";

    private const string More =
        """
        Examples:
          patients match 0c8e…
          patients match 0c8e… --brief --limit 50
        """;

    public static Command Build(HostServices services)
    {
        var (act, patient, language, json) = (new ActAsked(), PeopleAsked.Patient(), Asked.Language(), Asked.Json());
        var limit = Asked.Count("--limit", "Most trials to show; all are kept.", MatchPatient.LargestLimit, 10);
        var brief = new Option<bool>("--brief") { Description = "One line a trial." };
        var command = act.AddTo(new DocumentedCommand("match", Description, More) { patient, limit, brief, language, json });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var (outcome, answer) = await MatchRecordedPatient.RunAsync(
                installation.Records, installation.Register, parsed.GetValue(patient), act.Of(parsed), PeopleAsked.Today(services), cancellation);
            PeopleAsked.Demand(outcome);
            var culture = Language.Choose(parsed.GetValue(language), services.Configuration);
            var shown = answer!.Shown(parsed.GetValue(limit));
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(AnsweredMatch.Of(shown, culture), IndentedJson.Options));
            else
                new MatchPrinter(console.Output, culture).Print(shown, explained: parsed.GetValue(brief) ? 0 : int.MaxValue);
            return 0;
        });
        return command;
    }
}
