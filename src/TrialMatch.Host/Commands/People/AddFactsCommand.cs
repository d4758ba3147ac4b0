using System.CommandLine;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Profiles;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients add</c>: more facts of a patient.</summary>
internal static class AddFactsCommand
{
    private const string Description = "Record what else is known of a patient. Nothing is replaced: of one kind the newest counts.";

    private const string More =
        """
        Two facts of one day that contradict each other make the answer unknown; `patients correct` says which one is wrong.

        Examples:
          patients add 0c8e… "ECOG 2 (2026-11-20), Hb 9.8"
          patients add 0c8e… --profile report.json
        """;

    public static Command Build(HostServices services)
    {
        var (asked, act, patient) = (new PatientAsked(ofADay: false), new ActAsked(), PeopleAsked.Patient());
        var command = act.AddTo(new DocumentedCommand("add", Description, More) { patient, asked.Line, asked.Profile });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var today = PeopleAsked.Today(services);
            var given = PeopleAsked.Facts(await asked.LineAsync(services, parsed, cancellation), await asked.ProfileAsync(services, parsed, cancellation), today);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            await using var work = await installation.Records.BeginAsync(parsed.GetValue(patient), act.Of(parsed), token: cancellation);
            var decision = RecordFactsDecider.Decide(new RecordFacts(given.Facts!), work.Patient);
            PeopleAsked.Demand(await work.SaveAsync(decision, cancellation));
            var recorded = decision.Events.OfType<IFactRecorded>().Select(e => e.Recorded.Id).ToList();
            new Page(console.Output).Line(0, recorded.Count == 0 ? "All of it was known." : $"Recorded: {string.Join(", ", recorded)}");
            return 0;
        });
        return command;
    }
}
