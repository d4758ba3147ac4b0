using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Http;

/// <summary>
/// How often one user or address may ask. Generous: a whole hospital may sit behind one address, and somebody who types asks up to
/// four times a second.
/// </summary>
public sealed class MatchRateLimit
{
    /// <summary>The name of the policy.</summary>
    internal const string Policy = "match";

    /// <summary>The name of the policy of public searches.</summary>
    internal const string SearchPolicy = "search";

    /// <summary>The name of the policy of signing in.</summary>
    internal const string SignInPolicy = "sign-in";

    /// <summary>Matches a minute of one who is signed in, or else from one address.</summary>
    public int PerMinute { get; set; } = 3000;

    /// <summary>Searches a minute of one who is signed in, or else from one address.</summary>
    public int SearchesPerMinute { get; set; } = 1200;

    /// <summary>Steps of signing in a minute from one address.</summary>
    public int SignInsPerMinute { get; set; } = 120;

    internal static void Add(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Policy, context => PerMinuteOf(context, UserOrAddress(context), limits => limits.PerMinute));
        limiter.AddPolicy(SearchPolicy, context => PerMinuteOf(context, UserOrAddress(context), limits => limits.SearchesPerMinute));
        limiter.AddPolicy(SignInPolicy, context => PerMinuteOf(context, Address(context), limits => limits.SignInsPerMinute));
        limiter.OnRejected = RefuseAsync;
    });

    private static RateLimitPartition<string> PerMinuteOf(HttpContext context, string partition, Func<MatchRateLimit, int> limit) =>
        RateLimitPartition.GetFixedWindowLimiter(partition, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = limit(context.RequestServices.GetRequiredService<IOptions<MatchRateLimit>>().Value),
            Window = TimeSpan.FromMinutes(1),
        });

    private static string UserOrAddress(HttpContext context) =>
        SignedIn.ActorOrNull(context.User) is { } actor ? $"user {actor.Subject}" : Address(context);

    private static string Address(HttpContext context) => $"address {context.Connection.RemoteIpAddress}";

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken token)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Problems.WriteAsync(rejected.HttpContext, ProblemKind.TooManyRequests);
    }
}
