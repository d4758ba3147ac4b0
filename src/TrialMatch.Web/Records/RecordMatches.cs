using TrialMatch.Patients.Access;
using TrialMatch.Patients.Matches;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.OpenApi;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>Matches a recorded patient, and tells what was seen earlier.</summary>
internal static class RecordMatches
{
    private const int Shown = 50;

    private static readonly Role[] Readers =
    [
        Role.TreatingDoctor, Role.GeneralPractitioner, Role.Patient, Role.NextOfKin, Role.RegionalReviewer, Role.PanelCoordinator, Role.PanelLeader, Role.PanelMember,
    ];

    public static void Map(IEndpointRouteBuilder patients)
    {
        patients.MapPost("{patient:guid}/matches", MatchAsync).OnlyForSystemsWith(Scopes.Read, Role.TreatingDoctor)
            .WithName("MatchRecord").WithSummary("Rank the open trials for a recorded patient, and keep what was seen")
            .WithDescription($"Answers as POST /api/match does, at most {Shown} trials; every trial that was evaluated is kept.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes, Language.Parameter)
            .Produces<AnsweredMatch>().WithProblems(PatientDesk.ChangeProblems);
        patients.MapGet("{patient:guid}/matches", ListAsync).OnlyForSystemsWith(Scopes.Read, Readers)
            .WithName("ListMatches").WithSummary("Tell what was seen on which day, newest first")
            .WithDescription("Every match that was kept: the register and the facts that it stood on, and for each trial the verdict, the score and the reasons, as they were seen.")
            .WithPath("patient", "The patient.", OpenRecord.Example).WithQuery(PatientDesk.Purposes)
            .Produces<IEnumerable<KeptMatchAnswer>>().WithProblems(PatientDesk.Problems);
    }

    private static Task<IResult> MatchAsync(Guid patient, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ChangeAsync(context, patient, RecordUse.Read(RecordPart.Matches), mustKnow: false, async (act, _) =>
        {
            var (outcome, answer) = await MatchRecordedPatient.RunAsync(desk.Records, desk.Register, patient, act, desk.Today, token);
            return (outcome, answer is null ? null : AnsweredMatch.Of(answer.Shown(Shown), Language.Of(context.Request)));
        }, token);

    private static Task<IResult> ListAsync(Guid patient, HttpContext context, PatientDesk desk, CancellationToken token) =>
        desk.ReadAsync(context, patient, RecordPart.Matches, async _ => await desk.Reader.FindAsync(patient, token) is null
            ? null
            : TypedResults.Ok((await desk.Reader.MatchesAsync(patient, token)).Select(match => new KeptMatchAnswer(match.Version, match.When, match.Matches))), token);
}

/// <summary>A match as it was seen.</summary>
/// <param name="Version">Its place in the patient's history.</param>
/// <param name="When">When it was seen.</param>
/// <param name="Matches">What was seen.</param>
public sealed record KeptMatchAnswer(long Version, DateTimeOffset When, MatchesEvaluated Matches);
