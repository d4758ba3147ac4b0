using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Web.Pages;

namespace TrialMatch.Web.Http;

/// <summary>Answers with a problem wherever one arises: as JSON to programs, as a page to people.</summary>
internal static class Problems
{
    private static readonly PathString[] ForPrograms = ["/api", "/openapi", "/health"];

    /// <summary>Gives a problem to every answer that has an error status and no body, such as an unknown route.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app
        .UseExceptionHandler(_ => { }) // Faults answers whatever is thrown; without a branch of its own the middleware refuses to start.
        .UseStatusCodePages(context => ProblemKind.Of(context.HttpContext.Response.StatusCode) is { } kind
            ? WriteAsync(context.HttpContext, kind)
            : Task.CompletedTask);

    /// <summary>Answers with a problem of a kind.</summary>
    public static Task WriteAsync(HttpContext context, ProblemKind kind) =>
        IsForProgram(context)
            ? new ProblemResult(kind).ExecuteAsync(context)
            : Page(context, kind).ExecuteAsync(context);

    /// <summary>Whether the one who asks expects JSON.</summary>
    public static bool IsForProgram(HttpContext context) => Array.Exists(ForPrograms, path => context.Request.Path.StartsWithSegments(path));

    /// <summary>A page that tells of a problem.</summary>
    public static RazorComponentResult<ProblemPage> Page(HttpContext context, ProblemKind kind) =>
        new(new { Frame = PageFrame.Of(context), Kind = kind, TraceId = Problem.Of(kind, context).TraceId }) { StatusCode = kind.Status };
}
