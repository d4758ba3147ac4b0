using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using TrialMatch.Matching;
using TrialMatch.Matching.Notation;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.OpenApi;

/// <summary>Describes what an operation is asked with and answers, with an example of each problem.</summary>
internal static class OperationAnswers
{
    public static void Describe(OpenApiOperation operation, IList<object> metadata)
    {
        if (operation.RequestBody?.Content is { } bodies && bodies.TryGetValue("application/json", out var question))
            question.Example = metadata.OfType<QuestionBody>().Single().Example;
        if (metadata.OfType<IProducesResponseTypeMetadata>().Any(answer => answer.StatusCode == StatusCodes.Status200OK))
            operation.Responses!["200"].Description = "The answer.";
        foreach (var problems in metadata.OfType<DocumentedProblems>().SelectMany(documented => documented.Kinds).Append(ProblemKind.Fault).GroupBy(kind => kind.Status))
            Describe((OpenApiResponse)operation.Responses![problems.Key.ToString(CultureInfo.InvariantCulture)], [.. problems]);
    }

    private static void Describe(OpenApiResponse response, IReadOnlyList<ProblemKind> kinds)
    {
        response.Description = string.Join(" Or: ", kinds.Select(kind => kind.Title));
        response.Content![ProblemResult.ContentType].Examples =
            kinds.ToDictionary(kind => kind.Name, IOpenApiExample (kind) => new OpenApiExample { Value = Example(kind) });
    }

    private static JsonObject Example(ProblemKind kind)
    {
        var problem = new JsonObject { ["type"] = kind.Type, ["title"] = kind.Title, ["status"] = kind.Status, ["detail"] = kind.Remedy };
        if (kind == ProblemKind.ProfileLine)
        {
            var errors = ProfileLine.Parse(QuestionBody.ExampleLine.Replace("EGFR", "EGFX", StringComparison.Ordinal), new DateOnly(2026, 11, 22)).Errors;
            problem["errors"] = JsonSerializer.SerializeToNode(errors.Select(error => PatientRefusal.LineError(error, PatientRefusal.English)), MatchingJson.Options);
        }

        return problem;
    }
}
