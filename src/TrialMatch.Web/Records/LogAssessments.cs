using TrialMatch.Patients;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Assessments;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>Logs what was considered, offered and told.</summary>
internal static class LogAssessments
{
    public static void Map(IEndpointRouteBuilder patients)
    {
        patients.MapPost("{patient:guid}/assessments", AssessAsync).OnlyFor(Role.TreatingDoctor)
            .WithName("LogAssessment").WithSummary("Log that a trial was considered for a patient, or offered")
            .WithDescription("Only what was considered, and not found unsuitable, can be offered. A no needs a reason.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes).WithBody(Assessment.Body)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
        patients.MapPost("{patient:guid}/information", InformAsync).OnlyFor(Role.TreatingDoctor)
            .WithName("LogInformation").WithSummary("Record that the patient was told about trials")
            .WithDescription("About those that are named, or about trials in general.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes).WithBody(Information.Body)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
    }

    private static async Task<IResult> AssessAsync(Guid patient, Assessment asked, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        if ((asked.Result is null) == (asked.Offered is null))
            return new ProblemResult(ProblemKind.InvalidRequest, errors: [new ProblemError { Pointer = "#/result", Read = "both or neither of result and offered", Expected = "one of them" }]);
        var trial = (await desk.Register.CurrentAsync(token)).FindTrial(asked.Trial).Trial?.RegistryId;
        var day = asked.On ?? desk.Today;
        return await desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Assessments), mustKnow: false, (work, _) =>
        {
            if (trial is null)
                return Decision.Refuse(Patients.Refused.NoTrial, "The register has no such trial.");
            var note = work.Seal(SealedField.AssessmentNote, asked.Note);
            return asked.Result is { } found
                ? ConsiderTrialDecider.Decide(new ConsiderTrial(trial, asked.Cohort, day, found, asked.Reason, note), work.Patient, desk.Today)
                : OfferTrialDecider.Decide(new OfferTrial(trial, day, asked.Offered!.Value, asked.Reason, note), work.Patient, desk.Today);
        }, token: token);
    }

    private static async Task<IResult> InformAsync(Guid patient, Information asked, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        var register = await desk.Register.CurrentAsync(token);
        var named = (asked.Trials ?? []).Select(one => register.FindTrial(one).Trial?.RegistryId).ToList();
        return await desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Assessments), mustKnow: false, (work, _) => named.Contains(null)
            ? Decision.Refuse(Patients.Refused.NoTrial, "The register has no such trial.")
            : InformAboutTrialsDecider.Decide(new InformAboutTrials(asked.On ?? desk.Today, [.. named.OfType<string>()]), work.Patient, desk.Today), token: token);
    }
}
