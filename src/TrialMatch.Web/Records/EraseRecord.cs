using TrialMatch.Patients.Access;
using TrialMatch.Patients.Erasure;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>A patient is forgotten: asked for by the patient or a doctor, approved by another doctor who treats the patient.</summary>
internal static class EraseRecord
{
    public static void Map(IEndpointRouteBuilder patients)
    {
        patients.MapPost("{patient:guid}/erasure", RequestAsync).OnlyFor(Role.Patient, Role.TreatingDoctor)
            .WithName("RequestErasure").WithSummary("Ask for a patient to be forgotten")
            .WithDescription("By the patient or the treating doctor. Nothing happens before another person approves.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes).WithBody(ErasureAsked.Body)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
        patients.MapPost("{patient:guid}/erasure/approval", ApproveAsync).OnlyFor(Role.TreatingDoctor)
            .WithName("ApproveErasure").WithSummary("Approve, as a second person, that a patient is forgotten")
            .WithDescription("The key and the identity are destroyed, and every list forgets the patient. It cannot be undone. If-Match with the record's version is needed.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
        patients.MapDelete("{patient:guid}/erasure", DeclineAsync).OnlyFor(Role.Patient, Role.TreatingDoctor)
            .WithName("DeclineErasure").WithSummary("Take a request for erasure back, or decline it")
            .WithDescription("The record stays as it is.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
    }

    // Whoever may change the consents may ask: they are what the record rests on.
    private static Task<IResult> RequestAsync(Guid patient, ErasureAsked asked, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Consents), mustKnow: false,
            (work, act) => RequestErasureDecider.Decide(new RequestErasure(act.Actor.Subject, asked.Reason), work.Patient), token: token);

    private static Task<IResult> ApproveAsync(Guid patient, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Identity), mustKnow: true,
            async (act, version) => (await desk.Records.EraseAsync(patient, new ApproveErasure(act.Actor.Subject), act, version, token), null), token);

    private static Task<IResult> DeclineAsync(Guid patient, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Consents), mustKnow: false,
            (work, act) => DeclineErasureDecider.Decide(new DeclineErasure(act.Actor.Subject), work.Patient), token: token);
}
