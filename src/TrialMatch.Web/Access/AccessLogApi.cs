using TrialMatch.EventStore;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Access;

/// <summary>The access log for programs: a patient's own, and the auditor's search.</summary>
internal static class AccessLogApi
{
    private static readonly QueryParameter Patient = QueryParameter.Text(
        OwnRecord.Parameter, "For next of kin of several patients: whose record, by its id.", "d3300000-0000-4000-8000-000000000001");

    private static readonly QueryParameter[] OwnParameters = [Patient, Paging.Page, Paging.PageSize];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("me/access-log", OwnAsync).OnlyFor(Role.Patient, Role.NextOfKin)
            .WithName("OwnAccessLog").WithTags("Access")
            .WithSummary("Tell who has opened the own record")
            .WithDescription("Every opening of the record of the patient who is signed in, or of whom the one who is signed in is next of kin, newest first. Reading it is an opening, too.")
            .WithQuery(OwnParameters)
            .Produces<AccessLogAnswer<AccessLogItem>>()
            .WithProblems(ProblemKind.InvalidRequest, ProblemKind.SignInNeeded, ProblemKind.NoAccess);
        api.MapGet("access-log", SearchAsync).OnlyFor(Role.Auditor)
            .WithName("SearchAccessLog").WithTags("Access")
            .WithSummary("Search the access log of all records")
            .WithDescription("For auditors: openings and refused attempts, newest first. What was looked for is written down.")
            .WithQuery(AccessLogSearch.Parameters)
            .Produces<AccessLogAnswer<AccessLogItem>>()
            .WithProblems(ProblemKind.InvalidRequest, ProblemKind.SignInNeeded, ProblemKind.NoAccess);
    }

    private static async Task<IResult> OwnAsync(HttpContext context, IDocumentStore store, RecordAccess access, AccessLogReader log, CancellationToken token)
    {
        var asked = new QueryReader(context.Request, OwnParameters);
        var (page, size) = (asked.Number(Paging.Page), asked.Number(Paging.PageSize));
        if (!asked.Errors.IsEmpty)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: asked.Errors);
        var actor = SignedIn.Actor(context);
        if (await OwnRecord.OfAsync(actor, context.Request, store, token) is not { } patient)
            return new ProblemResult(ProblemKind.NoAccess);
        var purpose = actor.Role == Role.Patient ? Purpose.Own : Purpose.NextOfKin;
        return await access.OpenAsync(actor, patient, RecordUse.Read(RecordPart.AccessLog), purpose, token) is AccessDecision.Denied denied
            ? Denial.Answer(denied)
            : TypedResults.Ok(AccessLogAnswer<RecordOpened>.Of(await log.OfPatientAsync(patient, token), page, size).Select(AccessLogItem.Of));
    }

    private static async Task<IResult> SearchAsync(HttpContext context, RecordAccess access, AccessLogReader log, TimeProvider clock, CancellationToken token)
    {
        var asked = new QueryReader(context.Request, AccessLogSearch.Parameters);
        var (page, size) = (asked.Number(Paging.Page), asked.Number(Paging.PageSize));
        var (query, errors) = AccessLogSearch.Read(asked, clock);
        if (query is null)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: errors);
        var actor = SignedIn.Actor(context);
        if (query.Patient is { } patient
            && await access.OpenAsync(actor, patient, RecordUse.Read(RecordPart.AccessLog), Purpose.Oversight, token) is AccessDecision.Denied denied)
            return Denial.Answer(denied);
        return TypedResults.Ok(AccessLogAnswer<AccessLogEvent>.Of(await log.SearchAsync(actor, query, token), page, size).Select(AccessLogItem.Of));
    }
}
