using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.EventStore;
using TrialMatch.Patients.Access;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Access;
using TrialMatch.Web.Http;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Pages.SignIn;

/// <summary>The pages of the access log, of emergencies and of authorisations.</summary>
internal static class AccessPages
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapMethods("/me/access-log", Read, OwnLogAsync).OnlyFor(Role.Patient, Role.NextOfKin);
        pages.MapMethods("/audit/access-log", Read, SearchAsync).OnlyFor(Role.Auditor);
        pages.MapMethods("/audit/emergencies", Read, (HttpContext context, IDocumentStore store, RegisterReader reader, CancellationToken token) =>
            QueueAsync(context, store, reader, refusal: null, token)).OnlyFor(Role.Auditor);
        pages.MapPost("/audit/emergencies/{patient:guid}/{access:guid}", ReviewAsync).OnlyFor(Role.Auditor);
        pages.MapMethods("/patients/{patient:guid}/emergency", Read, (Guid patient, HttpContext context) => EmergencyPage(context, patient)).OnlyFor(Role.TreatingDoctor);
        pages.MapPost("/patients/{patient:guid}/emergency", TakeEmergencyAsync).OnlyFor(Role.TreatingDoctor);
        SharingPages.Map(pages);
        RelationsPages.Map(pages);
    }

    private static async Task<IResult> OwnLogAsync(
        HttpContext context, IDocumentStore store, RecordAccess access, AccessLogReader log, RegisterReader reader, CancellationToken token)
    {
        var asked = new QueryReader(context.Request, QueryParameter.Text(OwnRecord.Parameter, "", ""), Paging.Page, Paging.PageSize, Language.Parameter);
        var (page, size) = (asked.Number(Paging.Page), asked.Number(Paging.PageSize));
        if (!asked.Errors.IsEmpty)
            return Problems.Page(context, ProblemKind.InvalidRequest);
        var actor = SignedIn.Actor(context);
        var purpose = actor.Role == Role.Patient ? Purpose.Own : Purpose.NextOfKin;
        var patient = await OwnRecord.OfAsync(actor, context.Request, store, token);
        var decision = patient is { } id
            ? await access.OpenAsync(actor, id, RecordUse.Read(RecordPart.AccessLog), purpose, token)
            : new AccessDecision.Denied(DenialReason.NoRelation);
        var denied = decision as AccessDecision.Denied;
        var entries = denied is null ? await log.OfPatientAsync(patient!.Value, token) : [];
        return SignInPages.Page<AccessLogPage>(
            new
            {
                Frame = PageFrame.Of(context),
                Words = new AccessWords(new SignInTexts(Language.Of(context.Request)), await reader.CurrentAsync(token)),
                Log = AccessLogAnswer<RecordOpened>.Of(entries, page, size),
                Asked = context.Request.Query,
                Denial = denied?.Reason,
            },
            denied is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> SearchAsync(
        HttpContext context, RecordAccess access, AccessLogReader log, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var asked = new QueryReader(context.Request, [.. AccessLogSearch.Parameters, Language.Parameter]);
        var (page, size) = (asked.Number(Paging.Page), asked.Number(Paging.PageSize));
        var (query, errors) = AccessLogSearch.Read(asked, clock);
        var actor = SignedIn.Actor(context);
        if (query?.Patient is { } patient
            && await access.OpenAsync(actor, patient, RecordUse.Read(RecordPart.AccessLog), Purpose.Oversight, token) is AccessDecision.Denied denied)
            return Denial.Page(context, denied);
        return SignInPages.Page<AuditPage>(
            new
            {
                Frame = PageFrame.Of(context),
                Words = new AccessWords(new SignInTexts(Language.Of(context.Request)), await reader.CurrentAsync(token)),
                Asked = context.Request.Query,
                Log = query is null ? null : AccessLogAnswer<AccessLogEvent>.Of(await log.SearchAsync(actor, query, token), page, size),
                Errors = errors,
            },
            query is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> QueueAsync(HttpContext context, IDocumentStore store, RegisterReader reader, RelationRefusal? refusal, CancellationToken token)
    {
        await using var session = store.QuerySession();
        var waiting = await session.LoadWhereAsync<EmergencyDocument, bool>(emergency => emergency.Waits, true, token).ToListAsync(token);
        return SignInPages.Page<ReviewPage>(
            new
            {
                Frame = PageFrame.Of(context),
                Words = new AccessWords(new SignInTexts(Language.Of(context.Request)), await reader.CurrentAsync(token)),
                Waiting = waiting.OrderBy(one => one.Access.At).ToList(),
                Refusal = refusal,
            },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ReviewAsync(
        Guid patient, Guid access, HttpContext context, IAntiforgery antiforgery, RelationChanges changes, IDocumentStore store, RegisterReader reader, CancellationToken token)
    {
        var sent = await Sent.ReadAsync(context, antiforgery, token);
        if (sent.Form is not { } form)
            return sent.Refusal!;
        if (!Enum.TryParse<EmergencyJudgement>(form["judgement"], out var judgement) || !Enum.IsDefined(judgement))
            return Problems.Page(context, ProblemKind.InvalidRequest);
        var actor = SignedIn.Actor(context);
        var decision = await changes.ChangeAsync(
            actor, patient, (relations, _, now) => ReviewEmergencyAccessDecider.Decide(new(patient, access, judgement), actor, relations, now), token);
        return decision.Refusal is { } refusal
            ? await QueueAsync(context, store, reader, refusal, token)
            : TypedResults.LocalRedirect(PageFrame.Of(context).Link("/audit/emergencies"));
    }

    private static async Task<IResult> TakeEmergencyAsync(Guid patient, HttpContext context, IAntiforgery antiforgery, RelationChanges changes, CancellationToken token)
    {
        var sent = await Sent.ReadAsync(context, antiforgery, token);
        if (sent.Form is not { } form)
            return sent.Refusal!;
        if (!Enum.TryParse<EmergencyReason>(form["reason"], out var reason) || !Enum.IsDefined(reason))
            return EmergencyPage(context, patient, missing: true);
        var actor = SignedIn.Actor(context);
        var decision = await changes.ChangeAsync(
            actor, patient, (relations, _, now) => TakeEmergencyAccessDecider.Decide(new(patient, Guid.CreateVersion7(), reason), actor, relations, now), token);
        return EmergencyPage(context, patient, decision.Events is [EmergencyAccessTaken taken] ? taken.Until : null, decision.Refusal);
    }

    private static RazorComponentResult<EmergencyPage> EmergencyPage(
        HttpContext context, Guid patient, DateTimeOffset? until = null, RelationRefusal? refusal = null, bool missing = false) => SignInPages.Page<EmergencyPage>(
        new { Frame = PageFrame.Of(context), Patient = patient, Until = until, Refusal = refusal, Missing = missing },
        missing ? StatusCodes.Status400BadRequest : refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
}
