using System.Reflection;
using Microsoft.OpenApi;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Web.OpenApi;

/// <summary>The OpenAPI document: what the endpoints say of themselves, put into its terms.</summary>
internal static class ApiDocument
{
    public const string Address = "/openapi/v1.json";

    private const string Description =
        "Which clinical trials fit a patient, and why. Trials, hospitals and criteria are public; a patient's profile line is evaluated and "
        + "forgotten. Enumerations are words, dates are ISO 8601, errors are problem details (RFC 9457) whose type leads to a description. "
        + "Trials marked as demonstrations are not real studies. The answers support a clinician's decision and do not replace it: the "
        + "investigators of a trial decide who can take part.";

    public static void Add(IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "TrialMatch", Version = Version, Description = Description, License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" } };
            document.Servers = []; // the document is the same wherever it is served
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // Its converter writes a word, which the generator cannot know.
            if (context.JsonTypeInfo.Type == typeof(PartialDate))
                (schema.Type, schema.Description, schema.Examples) = (JsonSchemaType.String, "A date as exact as it is known: year, month or day.", ["2026-11"]);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            OperationParameters.Describe(operation, context.Description.ActionDescriptor.EndpointMetadata);
            OperationAnswers.Describe(operation, context.Description.ActionDescriptor.EndpointMetadata);
            return Task.CompletedTask;
        });
    });

    public static void Map(IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json");

    private static string Version => typeof(ApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
