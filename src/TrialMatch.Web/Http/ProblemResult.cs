using System.Collections.Immutable;

namespace TrialMatch.Web.Http;

/// <summary>Answers an API request with a problem.</summary>
internal sealed class ProblemResult(ProblemKind kind, string? detail = null, ImmutableArray<ProblemError> errors = default) : IResult
{
    public const string ContentType = "application/problem+json";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = kind.Status;
        return httpContext.Response.WriteAsJsonAsync(
            Problem.Of(kind, httpContext, detail, errors), options: null, ContentType, httpContext.RequestAborted);
    }
}
