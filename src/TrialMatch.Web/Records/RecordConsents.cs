using System.Text.Json;
using TrialMatch.Patients;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Consents;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>A consent is given or withdrawn, by the patient or as told to the doctor.</summary>
internal static class RecordConsents
{
    private static readonly string[] Purposes = [.. Enum.GetNames<ConsentPurpose>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public static void Map(IEndpointRouteBuilder patients)
    {
        patients.MapPut("{patient:guid}/consents/{purpose}", GiveAsync).OnlyFor(Role.Patient, Role.NextOfKin, Role.TreatingDoctor)
            .WithName("GiveConsent").WithSummary("Consent, today")
            .WithDescription("By the patient or somebody whom the patient has authorised, or as told to the treating doctor.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithPath("purpose", "To what: trialSearch, referral, expertPanel, abroad or research.", "referral").WithQuery(PatientDesk.Purposes)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
        patients.MapDelete("{patient:guid}/consents/{purpose}", WithdrawAsync).OnlyFor(Role.Patient, Role.NextOfKin, Role.TreatingDoctor)
            .WithName("WithdrawConsent").WithSummary("Withdraw a consent, today")
            .WithDescription("What was done while it held stays lawful.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithPath("purpose", "To what.", "referral").WithQuery(PatientDesk.Purposes)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
    }

    private static Task<IResult> GiveAsync(Guid patient, string purpose, HttpContext context, PatientDesk desk, CancellationToken token) =>
        DoAsync(patient, purpose, context, desk, (to, work) => GiveConsentDecider.Decide(new GiveConsent(to, desk.Today), work.Patient, desk.Today), token);

    private static Task<IResult> WithdrawAsync(Guid patient, string purpose, HttpContext context, PatientDesk desk, CancellationToken token) =>
        DoAsync(patient, purpose, context, desk, (to, work) => WithdrawConsentDecider.Decide(new WithdrawConsent(to, desk.Today), work.Patient, desk.Today), token);

    private static async Task<IResult> DoAsync(
        Guid patient, string purpose, HttpContext context, PatientDesk desk, Func<ConsentPurpose, PatientWork, Decision> decide, CancellationToken token) =>
        Array.FindIndex(Purposes, name => name.Equals(purpose, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            ? await desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Consents), mustKnow: false, (work, _) => decide((ConsentPurpose)at, work), token: token)
            : new ProblemResult(ProblemKind.NotFound, $"A patient can consent to: {string.Join(", ", Purposes)}.");
}
