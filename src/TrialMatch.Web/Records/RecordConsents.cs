using TrialMatch.Patients.Access;
using TrialMatch.Patients.Consents;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>A consent is given or withdrawn, by the patient or as told to the doctor.</summary>
internal static class RecordConsents
{
    public static void Map(IEndpointRouteBuilder patients)
    {
        patients.MapPut("{patient:guid}/consents/{purpose}", GiveAsync).OnlyFor(Role.Patient, Role.NextOfKin, Role.TreatingDoctor)
            .WithName("GiveConsent").WithSummary("Consent, today")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithPath("purpose", "To what: trialSearch, referral, expertPanel, abroad or research.", "referral").WithQuery(PatientDesk.Purposes)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
        patients.MapDelete("{patient:guid}/consents/{purpose}", WithdrawAsync).OnlyFor(Role.Patient, Role.NextOfKin, Role.TreatingDoctor)
            .WithName("WithdrawConsent").WithSummary("Withdraw a consent, today")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithPath("purpose", "To what.", "referral").WithQuery(PatientDesk.Purposes)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
    }

    private static Task<IResult> GiveAsync(Guid patient, ConsentPurpose purpose, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Consents), mustKnow: false,
            (work, _) => GiveConsentDecider.Decide(new GiveConsent(purpose, desk.Today), work.Patient, desk.Today), token: token);

    private static Task<IResult> WithdrawAsync(Guid patient, ConsentPurpose purpose, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Consents), mustKnow: false,
            (work, _) => WithdrawConsentDecider.Decide(new WithdrawConsent(purpose, desk.Today), work.Patient, desk.Today), token: token);
}
