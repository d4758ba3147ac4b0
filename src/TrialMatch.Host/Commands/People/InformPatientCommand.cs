using System.CommandLine;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Assessments;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients inform</c>: the patient was told about trials.</summary>
internal static class InformPatientCommand
{
    private const string Description = "Record that the patient was told about trials: those that are named, or trials in general.";

    private const string More =
        """
        Examples:
          patients inform 0c8e… NCT01234567 NCT07654321
          patients inform 0c8e… --on 2026-11-20
        """;

    public static Command Build(HostServices services)
    {
        var (act, patient, on) = (new ActAsked(), PeopleAsked.Patient(), PeopleAsked.On());
        var trials = new Argument<string[]>("trials") { Description = "The trials, by their identifiers.", Arity = ArgumentArity.ZeroOrMore };
        var command = act.AddTo(new DocumentedCommand("inform", Description, More) { patient, trials, on });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var today = PeopleAsked.Today(services);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var register = await installation.Register.CurrentAsync(cancellation);
            var named = (parsed.GetValue(trials) ?? []).Select(asked => register.FindTrial(asked).Trial?.RegistryId
                ?? throw new UserErrorException($"The register has no trial '{asked}'.", OperatorWork.Failed));
            var inform = new InformAboutTrials(parsed.GetValue(on) ?? today, [.. named]);
            await using var work = await installation.Records.BeginAsync(parsed.GetValue(patient), act.Of(parsed), token: cancellation);
            PeopleAsked.Demand(await work.SaveAsync(InformAboutTrialsDecider.Decide(inform, work.Patient, today), cancellation));
            new Page(console.Output).Line(0, "Recorded.");
            return 0;
        });
        return command;
    }
}
