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
            "Reads a profile line, or a profile of facts, or both, evaluates every open trial for it and answers them best first: verdict, score with its parts, best cohort, "
            + "nearest recruiting hospital, and for each criterion the facts that decided; then what is missing and what it would open. "
            + "A criterion that no fact answers is unknown, never assumed. Nothing is stored, and nothing of the patient is ever logged.")
        .WithQuery(Language.Parameter)
        .WithBody(QuestionBody.Match)
        .Produces<AnsweredMatch>()
        .WithProblems(PatientRefusal.Kinds);

    private static async Task<IResult> AnswerAsync(
        MatchPatient question, HttpRequest request, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        if (PatientRefusal.Before(request, question) is { } refusal)
            return refusal;
        var answer = await MatchPatientHandler.AnswerAsync(question, reader, clock, token);
        return answer.Matches is null ? PatientRefusal.Of(answer, request) : TypedResults.Ok(AnsweredMatch.Of(answer, Language.Of(request)));
    }
}
