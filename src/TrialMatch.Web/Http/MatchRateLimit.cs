using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace TrialMatch.Web.Http;

/// <summary>
/// How often one address may ask for matches. Generous: a whole hospital may sit behind one address, and somebody who types asks up to
/// four times a second.
/// </summary>
public sealed class MatchRateLimit
{
    /// <summary>The name of the policy.</summary>
    internal const string Policy = "match";

    /// <summary>Matches a minute from one address.</summary>
    public int PerMinute { get; set; } = 3000;

    internal static void Add(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress,
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<IOptions<MatchRateLimit>>().Value.PerMinute,
                Window = TimeSpan.FromMinutes(1),
            }));
        limiter.OnRejected = RefuseAsync;
    });

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken token)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Problems.WriteAsync(rejected.HttpContext, ProblemKind.TooManyRequests);
    }
}
