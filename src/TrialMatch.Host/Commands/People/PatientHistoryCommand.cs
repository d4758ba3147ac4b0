using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Matching;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients history</c>: everything that was recorded of a patient, and by whom.</summary>
internal static class PatientHistoryCommand
{
    private const string Description = "Show everything that was recorded of a patient: when, by whom, as what, and what for.";

    private const string More =
        """
        Examples:
          patients history 0c8e…
          patients history 0c8e… --json
        """;

    public static Command Build(HostServices services)
    {
        var (patient, json) = (PeopleAsked.Patient(), Asked.Json());
        var command = new DocumentedCommand("history", Description, More) { patient, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var history = await installation.Patients.HistoryAsync(parsed.GetValue(patient), cancellation);
            PeopleAsked.Demand(history.IsEmpty ? null : "");
            if (parsed.GetValue(json))
            {
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(history, IndentedJson.Options));
                return 0;
            }

            new Page(console.Output).Table(0, ["VERSION", "WHEN", "WHAT", "BY", "AS", "FOR", "SAYS"], history.Select(entry => new[]
            {
                entry.Version.ToString(CultureInfo.InvariantCulture),
                entry.When.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                entry.Name,
                entry.By ?? "-",
                entry.Role ?? "-",
                entry.Purpose ?? "-",
                Few(JsonSerializer.Serialize(entry.Event, MatchingJson.Options)),
            }));
            return 0;
        });
        return command;
    }

    private static string Few(string json) => json.Length <= 100 ? json : json[..99] + "…";
}
