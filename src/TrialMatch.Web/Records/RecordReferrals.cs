using TrialMatch.Patients.Access;
using TrialMatch.Patients.Referrals;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>Referrals: sent and taken back by the doctor, received, assessed and followed by the hospital.</summary>
internal static class RecordReferrals
{
    private const string Steps = "receive, accept, decline, screen, include, fail (the hospital) or withdraw (the doctor)";

    public static void Map(IEndpointRouteBuilder patients, IEndpointRouteBuilder referrals)
    {
        patients.MapPost("{patient:guid}/referrals", SendAsync).OnlyFor(Role.TreatingDoctor)
            .WithName("SendReferral").WithSummary("Refer a patient, who has consented to it, to a hospital that recruits for a trial")
            .WithDescription("The hospital may open the record until the referral has ended.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes).WithBody(NewReferral.Body)
            .Produces<ReferralSentAnswer>().WithProblems(PatientDesk.ChangeProblems);
        patients.MapGet("{patient:guid}/referrals", OfPatientAsync).OnlyForSystemsWith(Scopes.Read, Role.TreatingDoctor, Role.GeneralPractitioner, Role.Patient, Role.NextOfKin)
            .WithName("ListReferralsOfPatient").WithSummary("List a patient's referrals, newest first")
            .WithDescription("With how far each has come, by when it has to be assessed, and whether that is late.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes)
            .Produces<IEnumerable<ListedReferral>>().WithProblems(PatientDesk.Problems);
        referrals.MapGet("", ListAsync).OnlyFor(Role.TreatingDoctor, Role.SiteCoordinator)
            .WithName("ListReferrals").WithSummary("List the referrals that one has sent, or that one's hospital has received, newest first")
            .WithDescription("Names no patient.")
            .WithQuery(PatientDesk.Purposes)
            .Produces<IEnumerable<ListedReferral>>().WithProblems(PatientDesk.Problems);
        referrals.MapGet("{referral:guid}", ShowAsync).OnlyFor(Role.TreatingDoctor, Role.SiteCoordinator)
            .WithName("ReadReferral").WithSummary("Read a referral, with what was asked and answered")
            .WithDescription("For the doctor who treats the patient, and the hospital that it went to.")
            .WithPath("referral", "The referral.", OpenRecord.Example).WithQuery(PatientDesk.Purposes)
            .Produces<ReferralAnswer>().WithProblems(PatientDesk.Problems);
        referrals.MapPost("{referral:guid}/{step}", StepAsync).OnlyFor(Role.TreatingDoctor, Role.SiteCoordinator)
            .WithName("TakeReferralStep").WithSummary("Take a step of a referral")
            .WithDescription("The hospital has ten working days from the day on which it receives the referral. A step that is a no needs a reason.")
            .WithPath("referral", "The referral.", OpenRecord.Example).WithPath("step", $"The step: {Steps}.", "receive").WithQuery(PatientDesk.Purposes).WithBody(ReferralStepTaken.Body)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
    }

    private static async Task<IResult> SendAsync(Guid patient, NewReferral asked, HttpContext context, PatientDesk desk, CancellationToken token) =>
        await desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Assessments), mustKnow: false, async (act, _) =>
        {
            var sent = new ReferralAsked(asked.Trial, asked.Site, asked.Cohort, asked.Question, asked.On ?? desk.Today);
            var (outcome, referral) = await ReferRecordedPatient.RunAsync(desk.Records, desk.Register, patient, sent, act, desk.Today, token);
            return (outcome, new ReferralSentAnswer(referral, outcome.Version));
        }, token);

    private static Task<IResult> OfPatientAsync(Guid patient, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ReadAsync(context, patient, RecordPart.Assessments, async _ =>
            TypedResults.Ok((await desk.Reader.ReferralsOfAsync(patient, token)).Select(referral => ListedReferral.Of(referral, desk.Today))), token);

    private static async Task<IResult> ListAsync(HttpContext context, PatientDesk desk, CancellationToken token)
    {
        var act = PatientDesk.ActOf(context, out var wrong);
        if (wrong is not null)
            return wrong;
        var all = act.Actor.Role == Role.SiteCoordinator
            ? await desk.Reader.ReferralsToAsync(SiteOf(act.Actor), token)
            : await desk.Reader.ReferralsByAsync(act.Actor.Subject, token);
        return TypedResults.Ok(all.Select(referral => ListedReferral.Of(referral, desk.Today)));
    }

    private static async Task<IResult> ShowAsync(Guid referral, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        if (await OwnAsync(referral, context, desk, token) is not { } found)
            return new ProblemResult(ProblemKind.NoAccess);
        return await desk.ReadAsync(context, found.Patient, RecordPart.Assessments, async _ => PatientDesk.Versioned(context, found.Version, new ReferralAnswer(
            ListedReferral.Of(found, desk.Today),
            await desk.Reader.OpenAsync(found.Patient, SealedField.ReferralQuestion, found.Question, token),
            await desk.Reader.OpenAsync(found.Patient, SealedField.ReferralAnswer, found.Answer, token))), token);
    }

    private static async Task<IResult> StepAsync(Guid referral, string step, ReferralStepTaken asked, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        var day = asked.On ?? desk.Today;
        Func<SealedText?, ReferralStep>? taken = step switch
        {
            "receive" => _ => new ReceiveReferral(day),
            "accept" => answer => new AcceptReferral(day, answer),
            "decline" => answer => new DeclineReferral(day, Reason<DeclineReason>(asked), answer),
            "screen" => _ => new ScreenPatient(day),
            "include" => _ => new IncludePatient(day),
            "fail" => _ => new FailScreening(day, Reason<ScreenFailure>(asked)),
            "withdraw" => _ => new WithdrawReferral(day, Reason<WithdrawalReason>(asked)),
            _ => null,
        };
        if (taken is null)
            return new ProblemResult(ProblemKind.NotFound, $"The steps are {Steps}.");
        // The hospital's steps are the hospital's, and only the doctor takes back what the doctor has sent.
        var isDoctor = SignedIn.Actor(context).Role == Role.TreatingDoctor;
        if (isDoctor != (step == "withdraw") || await OwnAsync(referral, context, desk, token) is not { } found)
            return new ProblemResult(ProblemKind.NoAccess);
        return await desk.ChangeAsync(context, found.Patient, RecordUse.Change(RecordPart.Assessments), mustKnow: false, async (act, version) =>
        {
            var outcome = await desk.Records.StepAsync(referral, (_, seal) => taken(seal(SealedField.ReferralAnswer, asked.Answer)), act, desk.Today, version, token);
            return (outcome, null);
        }, token);
    }

    /// <summary>The referral, if it went to the hospital of the one who asks, or is a doctor's to follow.</summary>
    private static async Task<TrialReferral?> OwnAsync(Guid referral, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        var actor = SignedIn.Actor(context);
        return await desk.Reader.FindReferralAsync(referral, token) is { } found && (actor.Role != Role.SiteCoordinator || found.Site == SiteOf(actor)) ? found : null;
    }

    private static string SiteOf(Actor actor) => $"no-{actor.Organisation}";

    private static TReason? Reason<TReason>(ReferralStepTaken asked)
        where TReason : struct, Enum =>
        Enum.TryParse<TReason>(asked.Reason, ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason : null;
}

/// <summary>A referral was sent.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Version">The version of the patient's record.</param>
public sealed record ReferralSentAnswer(Guid Referral, long Version);
