using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace TrialMatch.Web.Http;

/// <summary>Marks an endpoint whose requests carry a patient's data: no answer is kept, and no text of it is logged.</summary>
internal sealed class PatientData
{
    /// <summary>Largest body, bytes. A profile line has 2,000 characters; what is larger is no question.</summary>
    public const int LargestBody = 64 * 1024;

    private static readonly PatientData Mark = new();

    /// <summary>Marks an endpoint, limits its body and its rate, and forbids everybody to keep the answer.</summary>
    public static TBuilder Protect<TBuilder>(TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .WithMetadata(Mark, new RequestSizeLimitAttribute(LargestBody))
            .RequireRateLimiting(MatchRateLimit.Policy);

    /// <summary>Whether requests to the endpoint carry a patient's data.</summary>
    public static bool IsIn(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<PatientData>() is not null;

    /// <summary>Sees to it that answers to such requests are not kept, errors among them.</summary>
    public static IApplicationBuilder UseNoStore(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsIn(context.GetEndpoint()))
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[HeaderNames.CacheControl] = "no-store";
                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
