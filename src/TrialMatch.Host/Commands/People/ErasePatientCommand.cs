using System.CommandLine;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Erasure;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients erase</c>: a patient is forgotten, when two persons agree.</summary>
internal static class ErasePatientCommand
{
    private const string More =
        """
        One person asks (request), another approves. Then the patient's key and identity are destroyed, and with them everything
        that was sealed; lists and referrals of the patient go. The log stays whole, under a pseudonym that leads to nobody.
        Backups that were made before still hold the key: their age is part of the erasure.

        Examples:
          patients erase request 0c8e… --reason patientsRequest --as kari.berg
          patients erase approve 0c8e… --as per.moe
        """;

    public static Command Build(HostServices services) => new("erase", "Forget a patient: asked for by one person, approved by another.")
    {
        Request(services), Approve(services), Decline(services),
    };

    private static DocumentedCommand Request(HostServices services)
    {
        var (act, patient) = (new ActAsked(), PeopleAsked.Patient());
        var reason = new Option<ErasureReason>("--reason") { Description = "Why.", Required = true };
        var command = act.AddTo(new DocumentedCommand("request", "Ask for a patient to be forgotten.", More) { patient, reason });
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, by) = (parsed.InvocationConfiguration, act.Of(parsed));
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            await using var work = await installation.Records.BeginAsync(parsed.GetValue(patient), by, token: cancellation);
            PeopleAsked.Demand(await work.SaveAsync(RequestErasureDecider.Decide(new RequestErasure(by.Actor.Subject, parsed.GetValue(reason)), work.Patient), cancellation));
            new Page(console.Output).Line(0, "Asked for. It waits for a second person: patients erase approve");
            return 0;
        });
        return command;
    }

    private static DocumentedCommand Approve(HostServices services)
    {
        var (act, patient) = (new ActAsked(), PeopleAsked.Patient());
        var command = act.AddTo(new DocumentedCommand("approve", "Approve that a patient is forgotten. It cannot be undone.", More) { patient });
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, by) = (parsed.InvocationConfiguration, act.Of(parsed));
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            PeopleAsked.Demand(await installation.Records.EraseAsync(parsed.GetValue(patient), new ApproveErasure(by.Actor.Subject), by, token: cancellation));
            new Page(console.Output).Line(0, "Forgotten.");
            return 0;
        });
        return command;
    }

    private static DocumentedCommand Decline(HostServices services)
    {
        var (act, patient) = (new ActAsked(), PeopleAsked.Patient());
        var command = act.AddTo(new DocumentedCommand("decline", "Find that a patient is not to be forgotten, or take the request back.", More) { patient });
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, by) = (parsed.InvocationConfiguration, act.Of(parsed));
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            await using var work = await installation.Records.BeginAsync(parsed.GetValue(patient), by, token: cancellation);
            PeopleAsked.Demand(await work.SaveAsync(DeclineErasureDecider.Decide(new DeclineErasure(by.Actor.Subject), work.Patient), cancellation));
            new Page(console.Output).Line(0, "Declined.");
            return 0;
        });
        return command;
    }
}
