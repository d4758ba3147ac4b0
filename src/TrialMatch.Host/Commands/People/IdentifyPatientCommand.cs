using System.CommandLine;
using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients identify</c>: who a patient is, for the vault alone.</summary>
internal static class IdentifyPatientCommand
{
    private const string Description = "Tell the vault who a patient is, instead of what it knew before.";

    private const string More =
        """
        Examples:
          patients identify 0c8e… --identity person.json
        """;

    public static Command Build(HostServices services)
    {
        var (act, patient, identity) = (new ActAsked(), PeopleAsked.Patient(), PeopleAsked.Identity());
        identity.Required = true;
        var command = act.AddTo(new DocumentedCommand("identify", Description, More) { patient, identity });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var today = PeopleAsked.Today(services);
            var person = await PeopleAsked.IdentityAsync(services, parsed.GetValue(identity), today, cancellation);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            PeopleAsked.Demand(await installation.Records.IdentifyAsync(parsed.GetValue(patient), person!, act.Of(parsed), today, token: cancellation));
            new Page(console.Output).Line(0, "Sealed.");
            return 0;
        });
        return command;
    }
}
