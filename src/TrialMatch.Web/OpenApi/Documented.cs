using TrialMatch.Web.Http;

namespace TrialMatch.Web.OpenApi;

/// <summary>A part of an address, as the OpenAPI document describes it.</summary>
internal sealed record PathParameter(string Name, string Description, string Example);

/// <summary>The parameters that an endpoint reads of its address.</summary>
internal sealed record QueryParameters(IReadOnlyList<QueryParameter> All);

/// <summary>The problems that an endpoint answers with, beside those that every endpoint may.</summary>
internal sealed record DocumentedProblems(IReadOnlyList<ProblemKind> Kinds);

/// <summary>What an endpoint says of itself for the OpenAPI document; see <see cref="ApiDocument"/>.</summary>
internal static class Documented
{
    public static RouteHandlerBuilder WithPath(this RouteHandlerBuilder endpoint, string name, string description, string example) =>
        endpoint.WithMetadata(new PathParameter(name, description, example));

    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, params QueryParameter[] parameters) =>
        endpoint.WithMetadata(new QueryParameters(parameters));

    public static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder endpoint, params ProblemKind[] kinds)
    {
        endpoint.WithMetadata(new DocumentedProblems(kinds));
        foreach (var status in kinds.Append(ProblemKind.Fault).Select(kind => kind.Status).Distinct())
            endpoint.Produces<Problem>(status, ProblemResult.ContentType);
        return endpoint;
    }
}
