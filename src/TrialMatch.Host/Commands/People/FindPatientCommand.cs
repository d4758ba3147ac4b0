using System.CommandLine;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients find</c>: the patient with a national identity number.</summary>
internal static class FindPatientCommand
{
    private const string Description = "Find the patient with the national identity number that is read from standard input, where nobody else on the machine can see it.";

    public static Command Build(HostServices services)
    {
        var command = new Command("find", Description);
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var text = await TextInput.ReadAsync(services, "-", 100, "number", cancellation);
            if (!NationalId.TryParse(text, PeopleAsked.Today(services), PatientKeys.IsDemo(services.Configuration), out var number, out var fault))
                throw new UserErrorException($"This is no national identity number: {fault}.", CommandLine.Misunderstood);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var patient = await installation.Patients.FindAsync(number, cancellation)
                ?? throw new UserErrorException("No patient has this number.", OperatorWork.Failed);
            await console.Output.WriteLineAsync(patient.ToString());
            return 0;
        });
        return command;
    }
}
