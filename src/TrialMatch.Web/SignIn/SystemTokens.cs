using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.SignIn;

/// <summary>Recognises systems by the tokens of their issuer.</summary>
internal static class SystemTokens
{
    public const string SchemeName = "system";

    public static void Add(AuthenticationBuilder authentication, SystemSettings systems) => authentication.AddJwtBearer(SchemeName, bearer =>
    {
        bearer.Authority = systems.Authority.ToString().TrimEnd('/');
        bearer.Audience = systems.Audience;
        bearer.MapInboundClaims = false;
        bearer.RequireHttpsMetadata = !systems.Authority.IsLoopback;
        bearer.TokenValidationParameters.ValidAlgorithms = ProviderTokens.Algorithms;
        bearer.TokenValidationParameters.RequireExpirationTime = true;
        bearer.TokenValidationParameters.RequireSignedTokens = true;
        bearer.TokenValidationParameters.ClockSkew = ProviderTokens.Skew;
        bearer.Events = new JwtBearerEvents
        {
            OnTokenValidated = validated =>
            {
                Recognise(validated, systems);
                return Task.CompletedTask;
            },
            OnChallenge = challenge =>
            {
                challenge.HandleResponse();
                challenge.Response.Headers.WWWAuthenticate = "Bearer";
                return Problems.WriteAsync(challenge.HttpContext, ProblemKind.SignInNeeded);
            },
            OnForbidden = forbidden => Problems.WriteAsync(forbidden.HttpContext, ProblemKind.NoAccess),
        };
    });

    private static void Recognise(TokenValidatedContext validated, SystemSettings systems)
    {
        var token = validated.Principal!;
        if ((token.FindFirstValue("client_id") ?? token.FindFirstValue("sub")) is not { } client || token.FindFirstValue(systems.OrganisationClaim) is not { } organisation)
        {
            validated.Fail("The token names no client or no organisation.");
            return;
        }

        var scopes = token.FindAll("scope").SelectMany(scope => scope.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Intersect(Scopes.All);
        var subject = validated.HttpContext.RequestServices.GetRequiredService<Pseudonyms>().Of(SchemeName, client);
        validated.Principal = SignedIn.Principal(SchemeName, subject, Role.System, organisation, patient: null, name: null, scopes);
    }
}
