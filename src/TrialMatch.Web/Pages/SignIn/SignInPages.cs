using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Http;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Pages.SignIn;

/// <summary>The addresses of signing in and out.</summary>
internal static class SignInPages
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(RouteGroupBuilder pages)
    {
        var signIn = pages.MapGroup("sign-in").RequireRateLimiting(MatchRateLimit.SignInPolicy);
        signIn.MapMethods("", Read, (HttpContext context, OpenIdProviders providers) => Choose(context, providers)).AllowAnonymous();
        signIn.MapPost("demo", DemoAsync).AllowAnonymous();
        signIn.MapGet("{provider}", BeginAsync).AllowAnonymous();
        signIn.MapGet("{provider}/callback", CompleteAsync).AllowAnonymous();
        signIn.MapMethods("role", Read, ChooseRole).OnlySignedIn();
        signIn.MapPost("role", TakeRoleAsync).OnlySignedIn();
        pages.MapMethods("/account", Read, ShowAccount).OnlySignedIn();
        pages.MapPost("/sign-out", (HttpContext context, IAntiforgery antiforgery, Sessions sessions, ProviderSignIn provider, CancellationToken token) =>
            EndAsync(context, antiforgery, sessions, provider, everywhere: false, token)).OnlySignedIn();
        pages.MapPost("/sign-out/everywhere", (HttpContext context, IAntiforgery antiforgery, Sessions sessions, ProviderSignIn provider, CancellationToken token) =>
            EndAsync(context, antiforgery, sessions, provider, everywhere: true, token)).OnlySignedIn();
        AccessPages.Map(pages);
    }

    private static RazorComponentResult<SignInPage> Choose(HttpContext context, OpenIdProviders providers, SignInFailure? failure = null) => Page<SignInPage>(
        new
        {
            Frame = PageFrame.Of(context),
            Return = LocalAddress.Of(context.Request.Query[LocalAddress.Parameter]),
            Providers = providers.All.Select(provider => provider.Name).ToList(),
            Failure = failure,
        },
        failure is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<IResult> DemoAsync(HttpContext context, IAntiforgery antiforgery, SignInSettings settings, Sessions sessions, CancellationToken token)
    {
        if (!settings.IsDemo)
            return Problems.Page(context, ProblemKind.NotFound);
        var sent = await Sent.ReadAsync(context, antiforgery, token);
        if (sent.Form is not { } form)
            return sent.Refusal!;
        if (DemoPeople.Find(form["user"]) is not { } person)
            return Problems.Page(context, ProblemKind.InvalidRequest);
        var session = sessions.Of(person.Subject, "demo", person.Roles) with
        {
            Name = person.Name,
            Organisation = person.Organisation,
            Patient = person.Id == "kari" ? DemoPeople.Kari : null,
        };
        await sessions.BeginAsync(context, session, nonce: null, token);
        return Onward(session, LocalAddress.Of(form[LocalAddress.Parameter]));
    }

    private static async Task<IResult> BeginAsync(string provider, HttpContext context, OpenIdProviders providers, ProviderSignIn signIn, ILogger<ProviderSignIn> log, CancellationToken token)
    {
        if (providers.Find(provider) is not { } known)
            return Problems.Page(context, ProblemKind.NotFound);
        try
        {
            return TypedResults.Redirect(await signIn.BeginAsync(known, context, LocalAddress.Of(context.Request.Query[LocalAddress.Parameter]), token));
        }
        catch (SignInFailedException failed)
        {
            return Failed(context, providers, provider, failed, log);
        }
    }

    private static async Task<IResult> CompleteAsync(string provider, HttpContext context, OpenIdProviders providers, ProviderSignIn signIn, ILogger<ProviderSignIn> log, CancellationToken token)
    {
        if (providers.Find(provider) is not { } known)
            return Problems.Page(context, ProblemKind.NotFound);
        try
        {
            var (session, back) = await signIn.CompleteAsync(known, context, token);
            return Onward(session, back);
        }
        catch (SignInFailedException failed)
        {
            return Failed(context, providers, provider, failed, log);
        }
    }

    /// <summary>Only the kind of failure is logged: messages of the libraries quote what stands in tokens.</summary>
    private static RazorComponentResult<SignInPage> Failed(HttpContext context, OpenIdProviders providers, string provider, SignInFailedException failed, ILogger log)
    {
        log.LogWarning("Sign-in at {Provider} came to nothing: {Failure} ({Cause}).", provider, failed.Failure, failed.InnerException?.GetType().Name ?? "none");
        return Choose(context, providers, failed.Failure);
    }

    private static IResult ShowAccount(HttpContext context) =>
        context.Features.Get<SignInSession>() is null ? Problems.Page(context, ProblemKind.NoAccess) : Page<AccountPage>(new { Frame = PageFrame.Of(context) });

    private static IResult ChooseRole(HttpContext context) =>
        context.Features.Get<SignInSession>() is null
            ? Problems.Page(context, ProblemKind.NoAccess)
            : Page<RolePage>(new { Frame = PageFrame.Of(context), Return = LocalAddress.Of(context.Request.Query[LocalAddress.Parameter]) });

    private static async Task<IResult> TakeRoleAsync(HttpContext context, IAntiforgery antiforgery, Sessions sessions, CancellationToken token)
    {
        var sent = await Sent.ReadAsync(context, antiforgery, token);
        if (sent.Form is not { } form)
            return sent.Refusal!;
        if (context.Features.Get<SignInSession>() is not { } session || !Enum.TryParse<Role>(form["role"], out var role) || !session.Roles.Contains(role))
            return Problems.Page(context, ProblemKind.NoAccess);
        // Under a new secret: with the role, what the secret opens has changed.
        await sessions.BeginAsync(context, session with { Role = role }, nonce: null, token);
        return TypedResults.LocalRedirect(LocalAddress.Of(form[LocalAddress.Parameter]));
    }

    private static async Task<IResult> EndAsync(HttpContext context, IAntiforgery antiforgery, Sessions sessions, ProviderSignIn provider, bool everywhere, CancellationToken token)
    {
        var sent = await Sent.ReadAsync(context, antiforgery, token);
        if (sent.Form is null)
            return sent.Refusal!;
        var ended = await sessions.EndAsync(context, everywhere, token);
        var address = ended is null ? null : await provider.EndAddressAsync(ended, token);
        // Not a redirect: a form of ours may not lead to another site (form-action).
        if (address is not null)
            context.Response.Headers["Refresh"] = $"0;url={address}";
        var frame = PageFrame.Of(context) with { Session = null, Actor = null };
        return Page<SignedOutPage>(new { Frame = frame, AtProvider = address, Everywhere = everywhere });
    }

    private static RedirectHttpResult Onward(SignInSession session, string back) => TypedResults.LocalRedirect(
        session.Role is null
            ? Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/sign-in/role", LocalAddress.Parameter, back)
            : back);

    internal static RazorComponentResult<TPage> Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new(parameters) { StatusCode = status };
}
