using System.Globalization;
using TrialMatch.EventStore;
using TrialMatch.Matching;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>Reads records: the list of those that one may open, one as it is or was, and its history.</summary>
internal static class ReadRecord
{
    private static readonly Role[] Readers =
    [
        Role.TreatingDoctor, Role.GeneralPractitioner, Role.Patient, Role.NextOfKin, Role.SiteCoordinator,
        Role.RegionalReviewer, Role.PanelCoordinator, Role.PanelLeader, Role.PanelMember,
    ];

    private static readonly QueryParameter Sort = QueryParameter.Member<PatientOrder>("sort", "Order.");

    private static readonly QueryParameter Names = QueryParameter.Flag("names", "Whether to tell who they are; that opens each record of the page, and is written into its access log.");

    private static readonly QueryParameter Day = QueryParameter.Text("asOf", "As it was recorded at the end of this day.", "2026-11-01");

    private static readonly QueryParameter Version = QueryParameter.Number("version", "As it was at this version; 0 for now.", 0, int.MaxValue, 0);

    private static readonly QueryParameter PageSize = QueryParameter.Number("pageSize", "Most patients of a page.", 1, PatientPage.LargestSize, 50);

    public static void Map(IEndpointRouteBuilder patients)
    {
        patients.MapGet("", ListAsync).OnlyFor(Role.TreatingDoctor, Role.GeneralPractitioner)
            .WithName("ListRecords").WithSummary("List the patients whose records one may open")
            .WithDescription("Those whom one treats or stands in for, a page at a time. Without names nothing is opened.")
            .WithQuery(PatientDesk.Purposes, Sort, Names, Paging.Page, PageSize)
            .Produces<RecordList>().WithProblems(PatientDesk.Problems);
        patients.MapGet("{patient:guid}", ReadAsync).OnlyForSystemsWith(Scopes.Read, Readers)
            .WithName("ReadRecord").WithSummary("Read the facts of a patient, as they are or were")
            .WithDescription("Every fact with its date and source, corrected ones marked as such; now, at a version, or at the end of a day. The answer carries the version as ETag.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes, Day, Version, Language.Parameter)
            .Produces<RecordAnswer>().WithProblems(PatientDesk.Problems);
        patients.MapGet("{patient:guid}/profile", ReadProfileAsync).OnlyForSystemsWith(Scopes.Read, Readers)
            .WithName("ReadProfile").WithSummary("Read the facts that hold as a JSON profile")
            .WithDescription("As POST /api/match takes it: the record can be matched elsewhere.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes, Day, Version)
            .Produces<object>().WithProblems(PatientDesk.Problems);
        patients.MapGet("{patient:guid}/history", HistoryAsync).OnlyFor(Role.Auditor)
            .WithName("ReadHistory").WithSummary("Read everything that was recorded of a patient, and by whom")
            .WithDescription("For auditors: every event, oldest first, with who, in which role and what for. Sealed texts stay sealed.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes)
            .Produces<IEnumerable<PatientHistoryEntry>>().WithProblems(PatientDesk.Problems);
    }

    private static async Task<IResult> ListAsync(HttpContext context, PatientDesk desk, IDocumentStore store, CancellationToken token)
    {
        var act = PatientDesk.ActOf(context, out var wrong);
        var asked = new QueryReader(context.Request, PatientDesk.Purposes, Sort, Names, Paging.Page, PageSize);
        var (sort, names, page, size) = (asked.Member<PatientOrder>(Sort) ?? PatientOrder.Changed, asked.Flag(Names) == true, asked.Number(Paging.Page), asked.Number(PageSize));
        if (wrong is not null || !asked.Errors.IsEmpty)
            return wrong ?? new ProblemResult(ProblemKind.InvalidRequest, errors: asked.Errors);
        await using var session = store.QuerySession();
        var known = (await session.LoadAsync<SubjectDocument>(AccessStreams.Subject(act.Actor.Subject), token))?.Patients ?? [];
        var openable = await desk.OpenableAsync(act.Actor, known, token);
        var all = PatientReader.Ordered((await desk.Reader.ListAsync([.. openable], identities: false, token)).Select(item => item.Patient), sort).ToList();
        var shown = all.Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size).ToList();
        var told = new Dictionary<Guid, string>();
        foreach (var patient in names ? shown : [])
        {
            var (opened, _) = await desk.OpenAsync(context, patient.Id, RecordUse.Read(RecordPart.Identity), token);
            if (opened is not null && await desk.Reader.IdentityAsync(patient.Id, token) is { } identity)
                told.Add(patient.Id, identity.Name);
        }

        return TypedResults.Ok(new RecordList([.. shown.Select(patient => new ListedRecord(patient, told.GetValueOrDefault(patient.Id)))], page, size, all.Count));
    }

    private static Task<IResult> ReadAsync(Guid patient, HttpContext context, PatientDesk desk, CancellationToken token) =>
        AtAsync(patient, context, desk, (version, known) => RecordAnswer.Of(patient, version, known, Language.Of(context.Request)), token);

    private static Task<IResult> ReadProfileAsync(Guid patient, HttpContext context, PatientDesk desk, CancellationToken token) =>
        AtAsync(patient, context, desk, (_, known) => ProfileJson.Write(known.Profile), token);

    private static async Task<IResult> AtAsync(
        Guid patient, HttpContext context, PatientDesk desk, Func<long, Patients.Profiles.Patient, object> answer, CancellationToken token)
    {
        var asked = new QueryReader(context.Request, PatientDesk.Purposes, Day, Version, Language.Parameter);
        var (day, version) = (asked.Text(Day), asked.Number(Version));
        DateTimeOffset? moment = null;
        if (day is not null && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end))
            moment = Days.EndOf(end);
        else if (day is not null)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: [new ProblemError { Parameter = Day.Name, Read = "no date", Expected = "a date such as 2026-11-22" }]);
        if (!asked.Errors.IsEmpty)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: asked.Errors);
        return await desk.ReadAsync(context, patient, RecordPart.Profile, async _ =>
        {
            if (await desk.Reader.FindAsync(patient, token) is not { } now || await desk.Reader.AtAsync(patient, version, moment, token) is not { } then)
                return null;
            return version == 0 && moment is null ? PatientDesk.Versioned(context, now.Version, answer(now.Version, then)) : Results.Json(answer(version == 0 ? now.Version : version, then));
        }, token);
    }

    private static Task<IResult> HistoryAsync(Guid patient, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ReadAsync(context, patient, RecordPart.History, async _ => await desk.Reader.HistoryAsync(patient, token) is { IsEmpty: false } history ? TypedResults.Ok(history) : null, token);
}
