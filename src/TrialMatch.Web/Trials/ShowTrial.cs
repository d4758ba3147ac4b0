using TrialMatch.Registry.Reading;
using TrialMatch.Web.Caching;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;

namespace TrialMatch.Web.Trials;

internal static class ShowTrial
{
    public static void Map(IEndpointRouteBuilder api) => PublicAnswers.Keep(api.MapGet("trials/{id}", AnswerAsync))
        .WithName("ShowTrial").WithTags("Trials")
        .WithSummary("Show a trial")
        .WithDescription("Everything that the register knows of a trial: facts, criteria, cohorts, hospitals and sources.")
        .WithPath("id", "Identifier in its registry or in ours, whatever the case.", "DEMO-01")
        .WithQuery()
        .Produces<TrialAnswer>()
        .WithProblems(ProblemKind.InvalidRequest, ProblemKind.TrialNotFound);

    private static async Task<IResult> AnswerAsync(string id, HttpRequest request, RegisterReader reader, CancellationToken token)
    {
        if (new QueryReader(request).Errors is { IsEmpty: false } errors)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: errors);
        var lookup = (await reader.CurrentAsync(token)).FindTrial(id);
        return lookup.Trial is { } trial ? TypedResults.Ok(TrialAnswer.Of(trial)) : UnknownTrial.Answer(id, lookup);
    }
}
