using TrialMatch.Matching.Notation;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;

namespace TrialMatch.Web.Matching;

internal static class MatchPatientEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => PatientData.Protect(api.MapPost("match", AnswerAsync))
        .WithName("MatchPatient").WithTags("Matching")
        .WithSummary("Rank the open trials for a patient")
        .WithDescription(
            "Reads a profile line, evaluates every open trial for it and answers them best first: verdict, score with its parts, best cohort, "
            + "nearest recruiting hospital, and for each criterion the facts that decided; then what is missing and what it would open. "
            + "A criterion that no fact answers is unknown, never assumed. Nothing is stored, and the line is never logged.")
        .WithQuery(Language.Parameter)
        .Produces<AnsweredMatch>()
        .WithProblems(
            ProblemKind.InvalidRequest, ProblemKind.ProfileLine, ProblemKind.MalformedJson,
            ProblemKind.TooLarge, ProblemKind.UnsupportedMediaType, ProblemKind.TooManyRequests);

    private static async Task<IResult> AnswerAsync(
        MatchPatient question, HttpRequest request, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var asked = new QueryReader(request, Language.Parameter);
        asked.Word(Language.Parameter);
        if (!asked.Errors.IsEmpty)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: asked.Errors);
        var answer = await MatchPatientHandler.AnswerAsync(question, reader, clock, token);
        return answer.Matches is null ? Refusal(answer) : TypedResults.Ok(AnsweredMatch.Of(answer, Language.Of(request)));
    }

    private static ProblemResult Refusal(MatchAnswer answer) => new(
        answer.LineErrors.IsEmpty ? ProblemKind.InvalidRequest : ProblemKind.ProfileLine,
        errors: [.. answer.LineErrors.Select(LineError), .. answer.Invalid.Select(invalid => new ProblemError { Pointer = $"#/{invalid.Part}", Read = invalid.Reason })]);

    /// <summary>A fault of the profile line.</summary>
    public static ProblemError LineError(NotationError error) => new()
    {
        Pointer = "#/line",
        Column = error.Column,
        Read = error.Message,
        Expected = error.Expected,
        Nearest = error.Nearest.IsEmpty ? null : error.Nearest,
    };
}
