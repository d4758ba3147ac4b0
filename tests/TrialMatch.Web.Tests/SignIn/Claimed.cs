using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Http;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Tests.SignIn;

/// <summary>Takes everybody for what a header says, so that what follows sign-in can be tried for all roles and scopes.</summary>
internal sealed class Claimed(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Header = "X-Claimed";

    /// <summary>Another organisation than the usual one.</summary>
    public const string OrganisationHeader = "X-Organisation";

    /// <summary>Another subject than the usual one.</summary>
    public const string SubjectHeader = "X-Subject";

    /// <summary>Stands on answers of authorisation itself, before an endpoint was asked.</summary>
    public const string Closed = "X-Closed";

    private const string Name = "claimed";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Name).AddScheme<AuthenticationSchemeOptions, Claimed>(Name, configureOptions: null);
        services.Configure<MatchRateLimit>(limits => (limits.PerMinute, limits.SearchesPerMinute, limits.SignInsPerMinute) = (100_000, 100_000, 100_000));
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } who || who == "nobody")
            return Task.FromResult(AuthenticateResult.NoResult());
        var parts = who.Split(':', 2);
        var user = SignedIn.Principal(Name, Given(SubjectHeader) ?? $"the-{parts[0]}", Enum.Parse<Role>(parts[0]), Given(OrganisationHeader) ?? "974589095", DemoPeople.Kari, name: null, parts[1..]);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, Name)));
    }

    private string? Given(string header) => Request.Headers.TryGetValue(header, out var given) ? given.ToString() : null;

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => CloseAsync(ProblemKind.SignInNeeded);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => CloseAsync(ProblemKind.NoAccess);

    private Task CloseAsync(ProblemKind kind)
    {
        Response.Headers[Closed] = "yes";
        return Problems.WriteAsync(Context, kind);
    }
}
