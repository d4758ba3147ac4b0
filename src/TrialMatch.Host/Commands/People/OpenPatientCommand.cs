using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Profiles;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients open</c>: a patient's profile, from a line or a JSON profile, under a new pseudonym.</summary>
internal static class OpenPatientCommand
{
    private const string Description = "Open the profile of a patient whom you treat, from a profile line or a JSON profile.";

    private const string More =
        """
        The profile stands under a random id and names nobody. Who the patient is (--identity) is sealed in the vault.

        Examples:
          patients open "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø"
          patients open --profile confirmed.json --identity person.json
          patients open --patient tromso-lung --as demo-hansen
        """;

    public static Command Build(HostServices services)
    {
        var (asked, act, identity) = (new PatientAsked(ofADay: false), new ActAsked(), PeopleAsked.Identity());
        var command = act.AddTo(new DocumentedCommand("open", Description, More) { asked.Line, asked.Patient, asked.Profile, identity });
        command.Add(asked.Json);
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var (today, by) = (PeopleAsked.Today(services), act.Of(parsed));
            var given = PeopleAsked.Facts(await asked.LineAsync(services, parsed, cancellation), await asked.ProfileAsync(services, parsed, cancellation), today);
            var person = await PeopleAsked.IdentityAsync(services, parsed.GetValue(identity), today, cancellation);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var patient = Guid.NewGuid();
            var open = new OpenProfile(by.Actor.Subject, by.Actor.Organisation, given.Origin, given.Facts!);
            var outcome = PeopleAsked.Demand(await installation.Records.OpenAsync(patient, open, person, by, today, cancellation));
            await console.Output.WriteLineAsync(parsed.GetValue(asked.Json)
                ? JsonSerializer.Serialize(new { Patient = patient, outcome.Version }, IndentedJson.Options)
                : $"{patient} is open, with {given.Facts!.Facts.Length} facts.");
            return 0;
        });
        return command;
    }
}
