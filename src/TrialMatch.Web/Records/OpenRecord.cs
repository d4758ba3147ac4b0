using System.Text.Json;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>Opens a record, and tells the vault who the patient is.</summary>
internal static class OpenRecord
{
    public static void Map(IEndpointRouteBuilder patients)
    {
        patients.MapPost("", OpenAsync).OnlyFor(Role.TreatingDoctor)
            .WithName("OpenRecord")
            .WithSummary("Open the record of a patient whom one treats")
            .WithDescription("From a profile line, a JSON profile, or both. The record stands under a new random id; who the patient is is sealed in the vault. Whoever opens it treats the patient.")
            .WithQuery(PatientDesk.Purposes).WithBody(NewRecord.Body)
            .Produces<RecordOpenedAnswer>(StatusCodes.Status201Created)
            .WithProblems([.. PatientDesk.Problems, ProblemKind.ProfileLine, ProblemKind.Refused]);
        patients.MapGet("{patient:guid}/identity", ReadIdentityAsync).OnlyFor(Role.TreatingDoctor, Role.GeneralPractitioner, Role.Patient, Role.NextOfKin, Role.SiteCoordinator)
            .WithName("ReadIdentity").WithSummary("Tell who a patient is")
            .WithDescription("From the vault: name, birth date, identity number and contact, as far as they are known.")
            .WithPath("patient", "The patient.", Example).WithQuery(PatientDesk.Purposes)
            .Produces<IdentityAnswer>().WithProblems(PatientDesk.Problems);
        patients.MapPut("{patient:guid}/identity", IdentifyAsync).OnlyFor(Role.TreatingDoctor)
            .WithName("Identify").WithSummary("Tell the vault who a patient is")
            .WithDescription("Instead of what it knew before. If-Match with the record's version is needed.")
            .WithPath("patient", "The patient.", Example).WithQuery(PatientDesk.Purposes).WithBody(IdentityBody)
            .Produces<RecordChanged>().WithProblems(PatientDesk.ChangeProblems);
        patients.MapPost("find", FindAsync).OnlyFor(Role.TreatingDoctor, Role.GeneralPractitioner)
            .WithName("FindRecord").WithSummary("Find a patient whom one treats by national identity number")
            .WithDescription("The number is searched by a keyed hash. Patients whom one does not treat are not told from numbers that nobody has.")
            .WithQuery(PatientDesk.Purposes).WithBody(NumberAsked.Body)
            .Produces<FoundRecord>().WithProblems(PatientDesk.Problems);
    }

    public const string Example = "d3300000-0000-4000-8000-000000000001";

    private static readonly QuestionBody IdentityBody = FactsToRecord.Empty("an object with \"name\"").With("name", "a text", "Kari Nordmann").With("nationalId", "a text, eleven digits")
        .With("birthDate", "a date such as 1963-05-17").With("phone", "a text").With("email", "a text").With("address", "a text");

    private static async Task<IResult> OpenAsync(NewRecord asked, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        var act = PatientDesk.ActOf(context, out var wrong);
        if (wrong is not null)
            return wrong;
        if (act.Actor.Organisation is null)
            return new ProblemResult(ProblemKind.NoAccess); // nobody could treat the patient
        var given = FactsGiven.Read(asked.Line, asked.Profile, desk.Today);
        if (given.Facts is null)
            return PatientDesk.Unread(given);
        var (identity, errors) = asked.Identity is { } told ? told.Read(desk.Today, desk.IsDemo) : (null, []);
        if (!errors.IsEmpty)
            return Wrong(errors.Select(error => (error.Field, error.Reason)), "#/identity");
        var patient = Guid.NewGuid();
        var outcome = await desk.Records.OpenAsync(
            patient, new OpenProfile(act.Actor.Subject, act.Actor.Organisation, given.Origin, given.Facts), identity, act, desk.Today, token);
        if (outcome.Refusal is { } refusal)
            return PatientDesk.Refused(refusal);
        var (_, denied) = await desk.OpenAsync(context, patient, RecordUse.Change(RecordPart.Profile), token);
        if (denied is not null)
            return denied;
        context.Response.Headers.Location = $"/api/patients/{patient}";
        return PatientDesk.Versioned(context, outcome.Version, new RecordOpenedAnswer(patient, outcome.Version), StatusCodes.Status201Created);
    }

    private static Task<IResult> ReadIdentityAsync(Guid patient, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ReadAsync(context, patient, RecordPart.Identity, async _ =>
            await desk.Reader.IdentityAsync(patient, token) is { } identity ? TypedResults.Ok(IdentityAnswer.Of(identity)) : null, token);

    private static Task<IResult> IdentifyAsync(Guid patient, IdentityGiven asked, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        var (identity, errors) = asked.Read(desk.Today, desk.IsDemo);
        return identity is null
            ? Task.FromResult<IResult>(Wrong(errors, "#"))
            : desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Identity), mustKnow: true, async (act, version) =>
                (await desk.Records.IdentifyAsync(patient, identity, act, desk.Today, version, token), null), token);
    }

    private static async Task<IResult> FindAsync(NumberAsked asked, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        if (!NationalId.TryParse(asked.NationalId, desk.Today, desk.IsDemo, out var number, out var fault))
            return Wrong([(SealedField.NationalId, fault.Value.ToString())], "#");
        if (await desk.Reader.FindAsync(number, token) is not { } patient)
            return new ProblemResult(ProblemKind.NoAccess);
        var (act, denied) = await desk.OpenAsync(context, patient, RecordUse.Read(RecordPart.Identity), token);
        return act is null ? denied! : TypedResults.Ok(new FoundRecord(patient));
    }

    private static ProblemResult Wrong(IEnumerable<(SealedField Field, string Reason)> errors, string place) => new(
        ProblemKind.InvalidRequest,
        errors: [.. errors.Select(error => new ProblemError { Pointer = $"{place}/{JsonNamingPolicy.CamelCase.ConvertName(error.Field.ToString())}", Read = error.Reason })]);
}

/// <summary>A record was opened.</summary>
/// <param name="Id">The patient, under a random id.</param>
/// <param name="Version">The version of the record.</param>
public sealed record RecordOpenedAnswer(Guid Id, long Version);

/// <summary>A patient was found.</summary>
/// <param name="Id">The patient.</param>
public sealed record FoundRecord(Guid Id);
