using System.CommandLine;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Assessments;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients assess</c>: the log of what was considered and offered.</summary>
internal static class AssessTrialCommand
{
    private const string Description = "Log that a trial was considered for a patient, or offered, with the result and the reason.";

    private const string More =
        """
        Examples:
          patients assess 0c8e… NCT01234567 --result suitable
          patients assess 0c8e… NCT01234567 --result notSuitable --reason travel --note "cannot leave home"
          patients assess 0c8e… NCT01234567 --offered declined --reason patientsWish
        """;

    public static Command Build(HostServices services)
    {
        var (act, patient, on, note) = (new ActAsked(), PeopleAsked.Patient(), PeopleAsked.On(), PeopleAsked.Note("A remark"));
        var trial = new Argument<string>("trial") { Description = "The trial, by its identifier.", HelpName = "TRIAL" };
        var result = new Option<Suitability?>("--result") { Description = "What was found." };
        var offered = new Option<OfferAnswer?>("--offered") { Description = "It was offered, and what the patient answered." };
        var reason = new Option<AssessmentReason?>("--reason") { Description = "Why it does not suit, or was declined." };
        var cohort = new Option<string>("--cohort") { Description = "The cohort.", HelpName = "ID" };
        var command = act.AddTo(new DocumentedCommand("assess", Description, More) { patient, trial, result, offered, reason, cohort, on, note });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var (found, answer, why) = (parsed.GetValue(result), parsed.GetValue(offered), parsed.GetValue(reason));
            if ((found is null) == (answer is null))
                throw new UserErrorException("Say --result or --offered.", CommandLine.Misunderstood);
            var words = await PeopleAsked.TextAsync(services, parsed.GetValue(note), cancellation);
            var today = PeopleAsked.Today(services);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var id = (await installation.Register.CurrentAsync(cancellation)).FindTrial(parsed.GetValue(trial)!).Trial?.RegistryId
                ?? throw new UserErrorException($"The register has no trial '{parsed.GetValue(trial)}'.", OperatorWork.Failed);
            await using var work = await installation.Records.BeginAsync(parsed.GetValue(patient), act.Of(parsed), token: cancellation);
            var (day, text) = (parsed.GetValue(on) ?? today, work.Seal(SealedField.AssessmentNote, words));
            var decision = found is { } suitability
                ? ConsiderTrialDecider.Decide(new ConsiderTrial(id, parsed.GetValue(cohort), day, suitability, why, text), work.Patient, today)
                : OfferTrialDecider.Decide(new OfferTrial(id, day, answer!.Value, why, text), work.Patient, today);
            PeopleAsked.Demand(await work.SaveAsync(decision, cancellation));
            new Page(console.Output).Line(0, $"Logged: {id} {(found is not null ? found.ToString() : $"offered: {answer}")}");
            return 0;
        });
        return command;
    }
}
