using System.CommandLine;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients correct</c>: a fact does not hold, and what holds instead.</summary>
internal static class CorrectFactCommand
{
    private const string Description = "Say that a fact does not hold, and what holds instead, if anything. The old fact stays to be seen.";

    private const string More =
        """
        Examples:
          patients correct 0c8e… f7 "ECOG 1 (2026-11-20)"
          patients correct 0c8e… f7 --cause anotherPatients --note "mixed up on the ward round"
        """;

    public static Command Build(HostServices services)
    {
        var (asked, act, patient) = (new PatientAsked(ofADay: false), new ActAsked(), PeopleAsked.Patient());
        var fact = new Argument<string>("fact") { Description = "The fact, by the id that `patients show` shows.", HelpName = "FACT" };
        var cause = new Option<CorrectionCause>("--cause") { Description = "What was wrong." };
        var note = PeopleAsked.Note("Why, in words");
        var command = act.AddTo(new DocumentedCommand("correct", Description, More) { patient, fact, asked.Line, asked.Profile, cause, note });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var line = await asked.LineAsync(services, parsed, cancellation);
            var profile = await asked.ProfileAsync(services, parsed, cancellation);
            var instead = line.Length == 0 && profile is null ? null : PeopleAsked.Facts(line, profile, PeopleAsked.Today(services)).Facts!;
            if (instead is { Facts.Length: not 1 })
                throw new UserErrorException($"One fact stands in the place of one; {instead.Facts.Length} were given.", CommandLine.Misunderstood);
            var words = await PeopleAsked.TextAsync(services, parsed.GetValue(note), cancellation);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            await using var work = await installation.Records.BeginAsync(parsed.GetValue(patient), act.Of(parsed), token: cancellation);
            var correct = new CorrectFact(parsed.GetValue(fact)!, instead?.Facts[0], parsed.GetValue(cause), work.Seal(SealedField.CorrectionNote, words));
            var decision = CorrectFactDecider.Decide(correct, work.Patient);
            PeopleAsked.Demand(await work.SaveAsync(decision, cancellation));
            var by = decision.Events.OfType<FactCorrected>().Single().ReplacedBy;
            new Page(console.Output).Line(0, by is null ? $"{correct.FactId} does not count any more." : $"{by} stands in the place of {correct.FactId}.");
            return 0;
        });
        return command;
    }
}
