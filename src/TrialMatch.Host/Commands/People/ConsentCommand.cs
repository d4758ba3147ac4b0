using System.CommandLine;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Consents;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients consent</c>: a consent is given or withdrawn.</summary>
internal static class ConsentCommand
{
    private const string Description = "Record that the patient consents, or withdraws a consent.";

    private const string More =
        """
        Examples:
          patients consent 0c8e… referral
          patients consent 0c8e… research --withdraw --on 2026-11-20
        """;

    public static Command Build(HostServices services)
    {
        var (act, patient, on) = (new ActAsked(), PeopleAsked.Patient(), PeopleAsked.On());
        var purpose = new Argument<ConsentPurpose>("to") { Description = "To what." };
        var withdraw = new Option<bool>("--withdraw") { Description = "The patient withdraws the consent." };
        var command = act.AddTo(new DocumentedCommand("consent", Description, More) { patient, purpose, withdraw, on });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var today = PeopleAsked.Today(services);
            var (to, day) = (parsed.GetValue(purpose), parsed.GetValue(on) ?? today);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            await using var work = await installation.Records.BeginAsync(parsed.GetValue(patient), act.Of(parsed), token: cancellation);
            PeopleAsked.Demand(await work.SaveAsync(
                parsed.GetValue(withdraw)
                    ? WithdrawConsentDecider.Decide(new WithdrawConsent(to, day), work.Patient, today)
                    : GiveConsentDecider.Decide(new GiveConsent(to, day), work.Patient, today),
                cancellation));
            new Page(console.Output).Line(0, "Recorded.");
            return 0;
        });
        return command;
    }
}
