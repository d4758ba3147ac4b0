using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Http;

/// <summary>Turns whatever is thrown into a problem. What the client did wrong is told; what we did wrong is logged.</summary>
internal sealed class Faults(ILogger<Faults> log) : IExceptionHandler
{
    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is BadHttpRequestException refused)
            await (Problems.IsForProgram(httpContext) && refused.StatusCode == StatusCodes.Status400BadRequest
                ? JsonFault.Describe(refused.InnerException as JsonException, QuestionBody.Of(httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint)).ExecuteAsync(httpContext)
                : Problems.WriteAsync(httpContext, ProblemKind.Of(refused.StatusCode) ?? ProblemKind.InvalidRequest));
        else
            await Problems.WriteAsync(httpContext, Logged(httpContext, exception));
        return true;
    }

    private ProblemKind Logged(HttpContext context, Exception exception)
    {
        var kind = exception is NpgsqlException or RetryableDatabaseException or KeyUnavailableException ? ProblemKind.Unavailable : ProblemKind.Fault;
        var (method, path) = (context.Request.Method, context.Request.Path);
        // A message may quote what could not be handled, and here that may be a patient's data.
        // The middleware has taken the endpoint off the request and kept it here.
        if (PatientData.IsIn(context.Features.Get<IExceptionHandlerFeature>()?.Endpoint))
            log.LogError("{Method} {Path} failed: {Fault}{NewLine}{StackTrace}", method, path, exception.GetType(), Environment.NewLine, exception.StackTrace);
        else
            log.LogError(exception, "{Method} {Path} failed.", method, path);
        return kind;
    }
}
