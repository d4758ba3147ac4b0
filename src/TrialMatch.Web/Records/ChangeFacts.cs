using TrialMatch.Patients.Access;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>Records further facts, and corrects those that do not hold.</summary>
internal static class ChangeFacts
{
    private const string NeedsVersion = "If-Match with the version that was seen is needed: who has not seen the newest facts is told so (412).";

    public static void Map(IEndpointRouteBuilder patients)
    {
        patients.MapPost("{patient:guid}/facts", RecordAsync).OnlyForSystemsWith(Scopes.Write, Role.TreatingDoctor)
            .WithName("RecordFacts").WithSummary("Record what else is known of a patient").WithDescription($"What the record holds already is not recorded again. {NeedsVersion}")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes).WithBody(FactsToRecord.Body)
            .Produces<FactsRecorded>().WithProblems([.. PatientDesk.ChangeProblems, ProblemKind.ProfileLine]);
        patients.MapPost("{patient:guid}/facts/{fact}/correction", CorrectAsync).OnlyFor(Role.TreatingDoctor)
            .WithName("CorrectFact").WithSummary("Say that a fact does not hold, and what holds instead").WithDescription($"The old fact stays to be seen. {NeedsVersion}")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithPath("fact", "The fact, by its id.", "f7").WithQuery(PatientDesk.Purposes).WithBody(Correction.Body)
            .Produces<FactsRecorded>().WithProblems([.. PatientDesk.ChangeProblems, ProblemKind.ProfileLine]);
    }

    private static Task<IResult> RecordAsync(Guid patient, FactsToRecord asked, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        var given = FactsGiven.Read(asked.Line, asked.Profile, desk.Today);
        return given.Facts is null
            ? Task.FromResult(PatientDesk.Unread(given))
            : desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Profile), mustKnow: true,
                (work, _) => RecordFactsDecider.Decide(new RecordFacts(given.Facts), work.Patient), FactsRecorded.Of, token);
    }

    private static Task<IResult> CorrectAsync(Guid patient, string fact, Correction asked, HttpContext context, PatientDesk desk, CancellationToken token)
    {
        var given = string.IsNullOrWhiteSpace(asked.Line) && asked.Profile is null ? null : FactsGiven.Read(asked.Line, asked.Profile, desk.Today);
        if (given is { Facts: null })
            return Task.FromResult(PatientDesk.Unread(given));
        if (given is { Facts.Facts.Length: not 1 })
            return Task.FromResult<IResult>(new ProblemResult(ProblemKind.InvalidRequest, errors: [new ProblemError { Read = $"{given.Facts!.Facts.Length} facts", Expected = "one" }]));
        return desk.ChangeAsync(context, patient, RecordUse.Change(RecordPart.Profile), mustKnow: true, (work, _) => CorrectFactDecider.Decide(
            new CorrectFact(fact, given?.Facts!.Facts[0], asked.Cause, work.Seal(SealedField.CorrectionNote, asked.Note)), work.Patient), FactsRecorded.Of, token);
    }
}

/// <summary>Facts were recorded.</summary>
/// <param name="Facts">Their ids; none when all of it was known.</param>
public sealed record FactsRecorded(IReadOnlyList<string> Facts)
{
    internal static FactsRecorded Of(Patients.Decision decision) => new([.. decision.Events.OfType<IFactRecorded>().Select(e => e.Recorded.Id)]);
}
