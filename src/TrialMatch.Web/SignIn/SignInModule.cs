using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.SignIn;

/// <summary>Sign-in and access, put together.</summary>
internal static class SignInModule
{
    /// <summary>Chooses between the token of a system and the session of a browser.</summary>
    private const string Either = "either";

    public static void Add(IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<Pseudonyms>().AddSingleton<CitizenSubjects>().AddSingleton<Sessions>();
        services.AddSingleton<OpenIdProviders>().AddSingleton<ProviderTokens>().AddSingleton<SignInAttempts>().AddSingleton<ProviderSignIn>();
        services.AddSingleton<RecordAccess>().AddSingleton<RelationChanges>().AddSingleton<AccessLogReader>();
        services.AddSingleton<Pages.SignIn.RelationsPages.Shown>();
        services.TryAddSingleton<BirthDateOf>(provider => (patient, _) => Task.FromResult(
            settings.IsDemo ? DemoPeople.BirthDate(patient, provider.GetRequiredService<TimeProvider>().GetUtcNow()) : null));
        var authentication = services.AddAuthentication(Either)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, configureOptions: null)
            .AddPolicyScheme(Either, displayName: null, either => either.ForwardDefaultSelector = context =>
                settings.Systems is not null && context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
                    ? SystemTokens.SchemeName
                    : SessionHandler.SchemeName);
        if (settings.Systems is { } systems)
            SystemTokens.Add(authentication, systems);
        services.AddAuthorizationBuilder().SetFallbackPolicy(Policies.Closed);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = settings.IsSecure ? "__Host-trialmatch-form" : "trialmatch-form";
            antiforgery.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            antiforgery.Cookie.HttpOnly = true;
        });
    }

    /// <summary>No answer to one who is signed in is kept by anybody, and no other site writes on their behalf.</summary>
    public static IApplicationBuilder UseSignIn(this IApplicationBuilder app) => app.UseAuthentication().Use((context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.Headers.CacheControl.Count == 0)
                    context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }

        return CrossSite.IsRefused(context.Request) ? Http.Problems.WriteAsync(context, Http.ProblemKind.NoAccess) : next(context);
    });
}
