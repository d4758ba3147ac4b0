using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Caching;

/// <summary>
/// Keeps what everybody may read: an answer is the same for the same address, language, state of the register and day.
/// The position of the log is part of its name, so that nothing has to be thrown away when the register changes. What is
/// answered to somebody who is signed in, sets a cookie or says that it must not be stored is never kept.
/// </summary>
internal sealed class PublicAnswers : IOutputCachePolicy
{
    /// <summary>How long a state of the register may be asked for. Only memory is at stake: no answer grows old.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private static readonly PublicAnswers Policy = new();

    /// <summary>Marks an endpoint as public: its answers are kept, and sent compressed.</summary>
    public static TBuilder Keep<TBuilder>(TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Policy).CacheOutput(Policy);

    /// <summary>Whether a request is answered with what everybody may read.</summary>
    public static bool Answer(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PublicAnswers>() is not null
        && context.User.Identity?.IsAuthenticated != true
        && !context.Request.Headers.ContainsKey(HeaderNames.Authorization);

    /// <inheritdoc />
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!Answer(http))
            return;
        var services = http.RequestServices;
        var register = await services.GetRequiredService<RegisterReader>().CurrentAsync(http.RequestAborted);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true, true);
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByHost = false; // addresses within answers are relative
        var varies = context.CacheVaryByRules.VaryByValues;
        varies["position"] = register.Position.ToString();
        varies["day"] = Days.Today(services.GetRequiredService<TimeProvider>()).ToString("O", CultureInfo.InvariantCulture);
        varies["language"] = Language.Of(http.Request).Name;
        varies["encoding"] = PublicCompression.Encoding(http.Request);
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK
            && Answer(context.HttpContext)
            && response.Headers.SetCookie.Count == 0
            && response.GetTypedHeaders().CacheControl is not ({ NoStore: true } or { Private: true });
        return ValueTask.CompletedTask;
    }
}
