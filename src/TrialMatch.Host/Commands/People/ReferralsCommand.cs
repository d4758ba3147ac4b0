using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Patients.Referrals;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch referrals</c>: what became of referrals to trials.</summary>
internal static class ReferralsCommand
{
    public static Command Build(HostServices services) => new("referrals", "Follow referrals to trials: received, assessed, screened, included. For demonstrations and private servers.")
    {
        ListReferrals(services),
        ShowReferral(services),
        Step(services, "receive", "The hospital received it; its ten working days begin.", (_, on, _) => new ReceiveReferral(on)),
        Step(services, "accept", "The hospital will see the patient.", (_, on, answer) => new AcceptReferral(on, answer), answer: true),
        Reasoned<DeclineReason>(services, "decline", "The hospital declines.", (reason, on, answer) => new DeclineReferral(on, reason, answer), answer: true),
        Step(services, "screen", "The patient is screened.", (_, on, _) => new ScreenPatient(on)),
        Step(services, "include", "The patient enters the trial.", (_, on, _) => new IncludePatient(on)),
        Reasoned<ScreenFailure>(services, "fail", "The screening showed that the patient cannot enter the trial.", (reason, on, _) => new FailScreening(on, reason)),
        Reasoned<WithdrawalReason>(services, "withdraw", "The referring doctor takes it back.", (reason, on, _) => new WithdrawReferral(on, reason)),
    };

    private static DocumentedCommand ListReferrals(HostServices services)
    {
        var (act, json) = (new ActAsked(), Asked.Json());
        var patient = new Option<Guid?>("--patient") { Description = "Those of a patient.", HelpName = "PATIENT" };
        var site = new Option<string>("--hospital") { Description = "Those to a hospital, by its key.", HelpName = "HOSPITAL" };
        var late = new Option<bool>("--late") { Description = "Only those that were, or are, not assessed in time." };
        var command = act.AddTo(new DocumentedCommand(
            "list",
            "List the referrals that you have sent, those of a patient, or those to a hospital; newest first.",
            """
            Examples:
              referrals list
              referrals list --hospital no-974795930 --late
            """)
        { patient, site, late, json });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var today = PeopleAsked.Today(services);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var all = parsed.GetValue(patient) is { } one ? await installation.Patients.ReferralsOfAsync(one, cancellation)
                : parsed.GetValue(site) is { } to ? await installation.Patients.ReferralsToAsync(to, cancellation)
                : await installation.Patients.ReferralsByAsync(act.Of(parsed).Actor.Subject, cancellation);
            var shown = all.Where(referral => !parsed.GetValue(late) || referral.IsLate(today)).ToList();
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(shown, IndentedJson.Options));
            else
                new Page(console.Output).Table(0, ["REFERRAL", "TRIAL", "HOSPITAL", "STAGE", "SENT", "DUE", "ASSESSED", "NOTE"], shown.Select(referral => new[]
                {
                    referral.Id.ToString(), referral.Trial, referral.Site, referral.Stage.ToString(), Words.Day(referral.SentOn), Day(referral.Due), Day(referral.AssessedOn),
                    (referral.IsLate(today) ? "late " : "") + referral.Reason,
                }));
            return 0;
        });
        return command;
    }

    private static DocumentedCommand ShowReferral(HostServices services)
    {
        var (id, json) = (PeopleAsked.Referral(), Asked.Json());
        var command = new DocumentedCommand("show", "Show a referral, with what was asked and answered.", "Examples:\n  referrals show 019a…") { id, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var patients = installation.Patients;
            var found = PeopleAsked.Demand(await patients.FindReferralAsync(parsed.GetValue(id), cancellation), "referral");
            var question = await patients.OpenAsync(found.Patient, SealedField.ReferralQuestion, found.Question, cancellation);
            var answer = await patients.OpenAsync(found.Patient, SealedField.ReferralAnswer, found.Answer, cancellation);
            if (parsed.GetValue(json))
            {
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(new { Referral = found, Question = question, Answer = answer }, IndentedJson.Options));
                return 0;
            }

            var page = new Page(console.Output);
            page.Line(0, new Piece($"{found.Trial} at {found.Site}", Page.Strong), $"  {found.Stage} {Words.Day(found.On)} {found.Reason}");
            page.Line(2, $"patient {found.Patient}, facts of version {found.FactsVersion}; sent {Words.Day(found.SentOn)} by {found.By}; due {Day(found.Due)}; assessed {Day(found.AssessedOn)}");
            if (question is not null)
                page.Line(2, $"Question: {question}");
            if (answer is not null)
                page.Line(2, $"Answer: {answer}");
            return 0;
        });
        return command;
    }

    private static DocumentedCommand Reasoned<TReason>(
        HostServices services, string name, string description, Func<TReason?, DateOnly, SealedText?, ReferralStep> step, bool answer = false)
        where TReason : struct, Enum
    {
        var reason = new Option<TReason?>("--reason") { Description = "Why." };
        var command = Step(services, name, description, (parsed, on, text) => step(parsed.GetValue(reason), on, text), answer);
        command.Add(reason);
        return command;
    }

    private static DocumentedCommand Step(
        HostServices services, string name, string description, Func<ParseResult, DateOnly, SealedText?, ReferralStep> step, bool answer = false)
    {
        var (act, id, on) = (new ActAsked(), PeopleAsked.Referral(), PeopleAsked.On());
        var text = new Option<string>("--answer") { Description = "What the hospital answers; sealed, '-' reads it from standard input.", HelpName = "TEXT" };
        var command = act.AddTo(new DocumentedCommand(name, description, $"Examples:\n  referrals {name} 019a… --on 2026-11-20") { id, on });
        if (answer)
            command.Add(text);
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var today = PeopleAsked.Today(services);
            var words = answer ? await PeopleAsked.TextAsync(services, parsed.GetValue(text), cancellation) : null;
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var outcome = await installation.Records.StepAsync(
                parsed.GetValue(id),
                (_, seal) => step(parsed, parsed.GetValue(on) ?? today, seal(SealedField.ReferralAnswer, words)),
                act.Of(parsed),
                today,
                token: cancellation);
            PeopleAsked.Demand(outcome);
            var after = (await installation.Patients.FindReferralAsync(parsed.GetValue(id), cancellation))!;
            new Page(console.Output).Line(0, $"{after.Stage} {Words.Day(after.On)}" + (after.Stage == ReferralStage.Received ? $"; to be assessed by {Day(after.Due)}" : ""));
            return 0;
        });
        return command;
    }

    private static string Day(DateOnly? day) => day is { } known ? Words.Day(known) : "-";
}
