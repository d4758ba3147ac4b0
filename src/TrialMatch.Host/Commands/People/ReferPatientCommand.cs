using System.CommandLine;
using TrialMatch.Host.Reporting;
using TrialMatch.Web.Records;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients refer</c>: a referral to a hospital that recruits for a trial.</summary>
internal static class ReferPatientCommand
{
    private const string Description = "Refer a patient, who has consented to it, to a hospital that recruits for a trial.";

    private const string More =
        """
        The hospital has ten working days from the day on which it receives the referral; `referrals list` shows which are late.

        Examples:
          patients consent 0c8e… referral
          patients refer 0c8e… DEMO-01 no-974795930 --question "Is the washout long enough?"
        """;

    public static Command Build(HostServices services)
    {
        var (act, patient, on) = (new ActAsked(), PeopleAsked.Patient(), PeopleAsked.On());
        var trial = new Argument<string>("trial") { Description = "The trial, by its identifier.", HelpName = "TRIAL" };
        var site = new Argument<string>("hospital") { Description = "The hospital, by its key in the trial.", HelpName = "HOSPITAL" };
        var cohort = new Option<string>("--cohort") { Description = "The cohort.", HelpName = "ID" };
        var question = new Option<string>("--question") { Description = "What is asked; sealed, '-' reads it from standard input.", HelpName = "TEXT" };
        var command = act.AddTo(new DocumentedCommand("refer", Description, More) { patient, trial, site, cohort, question, on });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var today = PeopleAsked.Today(services);
            var words = await PeopleAsked.TextAsync(services, parsed.GetValue(question), cancellation);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var asked = new ReferralAsked(parsed.GetValue(trial)!, parsed.GetValue(site)!, parsed.GetValue(cohort), words, parsed.GetValue(on) ?? today);
            var (outcome, referral) = await ReferRecordedPatient.RunAsync(
                installation.Records, installation.Register, parsed.GetValue(patient), asked, act.Of(parsed), today, cancellation);
            PeopleAsked.Demand(outcome);
            new Page(console.Output).Line(0, $"Sent: {referral}");
            return 0;
        });
        return command;
    }
}
