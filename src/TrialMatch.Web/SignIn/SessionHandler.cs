using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.SignIn;

/// <summary>Recognises browsers by their sessions, and sends those whom a page does not know to where they sign in.</summary>
internal sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, Sessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await sessions.FindAsync(Context, Context.RequestAborted) is not { } session)
            return AuthenticateResult.NoResult();
        Context.Features.Set(session);
        var user = SignedIn.Principal(SchemeName, session.Subject, session.Role, session.Organisation, session.Patient, session.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(user, SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Problems.IsForProgram(Context) || !HttpMethods.IsGet(Request.Method))
            return Problems.WriteAsync(Context, ProblemKind.SignInNeeded);
        Response.Redirect(QueryHelpers.AddQueryString("/sign-in", LocalAddress.Parameter, Request.Path + Request.QueryString));
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (Context.Features.Get<SignInSession>() is not { Role: null } || Problems.IsForProgram(Context) || !HttpMethods.IsGet(Request.Method))
            return Problems.WriteAsync(Context, ProblemKind.NoAccess);
        Response.Redirect(QueryHelpers.AddQueryString("/sign-in/role", LocalAddress.Parameter, Request.Path + Request.QueryString));
        return Task.CompletedTask;
    }
}
