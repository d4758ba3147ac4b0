using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using TrialMatch.EventStore;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.SignIn;

/// <summary>Sends a browser to a provider (authorisation code, PKCE), and takes it back.</summary>
internal sealed class ProviderSignIn(
    OpenIdProviders providers, ProviderTokens tokens, SignInAttempts attempts, Sessions sessions, Pseudonyms pseudonyms,
    IDataProtectionProvider protection, IDocumentStore store, SignInSettings settings)
{
    private readonly IDataProtector _hints = protection.CreateProtector("TrialMatch.SignIn.Hint");

    /// <summary>The address at the provider to go to.</summary>
    /// <exception cref="SignInFailedException">The provider cannot be reached.</exception>
    public async Task<string> BeginAsync(OpenIdProvider provider, HttpContext context, string back, CancellationToken token)
    {
        var discovered = await provider.DiscoverAsync(token);
        var attempt = SignInAttempt.At(provider.Name, back);
        attempts.Keep(context, attempt);
        return QueryHelpers.AddQueryString(discovered.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["response_mode"] = "query",
            ["client_id"] = provider.Settings.ClientId,
            ["redirect_uri"] = RedirectUri(provider),
            ["scope"] = provider.Settings.Scopes,
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
            ["acr_values"] = provider.Settings.Acr,
        });
    }

    /// <summary>Takes the browser back, and begins its session.</summary>
    /// <returns>The session, and where to go.</returns>
    /// <exception cref="SignInFailedException">Anything does not fit.</exception>
    public async Task<(SignInSession Session, string Return)> CompleteAsync(OpenIdProvider provider, HttpContext context, CancellationToken token)
    {
        var answer = context.Request.Query;
        if (attempts.Take(context) is not { } attempt)
            throw new SignInFailedException(SignInFailure.Expired);
        if (attempt.Provider != provider.Name || !SameText(answer["state"].ToString(), attempt.State))
            throw new SignInFailedException(SignInFailure.WrongState);
        if (answer.ContainsKey("error"))
            throw new SignInFailedException(SignInFailure.Refused);
        var discovered = await provider.DiscoverAsync(token);
        if (answer["iss"] is { Count: > 0 } issuer && issuer.ToString() != discovered.Issuer) // RFC 9207
            throw new SignInFailedException(SignInFailure.WrongIssuer);
        var (claims, idToken) = await tokens.RedeemAsync(provider, answer["code"].ToString(), attempt, RedirectUri(provider), token);
        if (provider.Settings.Acr is { } demanded && claims.FindFirst("acr")?.Value != demanded)
            throw new SignInFailedException(SignInFailure.TooUnsure);
        var session = await SessionOfAsync(provider, claims, token) with { ProtectedIdToken = _hints.Protect(idToken) };
        try
        {
            await sessions.BeginAsync(context, session, attempt.Nonce, token);
        }
        catch (ConcurrencyException)
        {
            throw new SignInFailedException(SignInFailure.Replayed);
        }

        return (session, attempt.Return);
    }

    /// <summary>The address at which the provider ends its own session; <see langword="null"/> when it has none.</summary>
    public async Task<string?> EndAddressAsync(SignInSession session, CancellationToken token)
    {
        if (providers.Find(session.Provider) is not { } provider || session.ProtectedIdToken is not { } kept)
            return null;
        try
        {
            var address = (await provider.DiscoverAsync(token)).EndSessionEndpoint;
            return string.IsNullOrEmpty(address) ? null : QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
            {
                ["id_token_hint"] = _hints.Unprotect(kept),
                ["client_id"] = provider.Settings.ClientId,
                ["post_logout_redirect_uri"] = Absolute("/sign-in"),
            });
        }
        catch (Exception away) when (away is SignInFailedException or CryptographicException)
        {
            return null; // the session here is over all the same
        }
    }

    private async Task<SignInSession> SessionOfAsync(OpenIdProvider provider, ClaimsIdentity claims, CancellationToken token)
    {
        var settings = provider.Settings;
        var identifier = claims.FindFirst(settings.SubjectClaim)?.Value ?? throw new SignInFailedException(SignInFailure.TokenRefused);
        var subject = pseudonyms.Of(provider.Name, identifier);
        if (provider.Name == "citizens")
        {
            await using var read = store.QuerySession();
            var known = await read.LoadAsync<SubjectDocument>(AccessStreams.Subject(subject), token);
            return sessions.Of(subject, provider.Name, known is { NextOfKinOf.IsEmpty: false } ? [Role.Patient, Role.NextOfKin] : [Role.Patient]) with { Patient = known?.Self };
        }

        var roles = claims.FindAll(settings.RoleClaim!).Select(claim => claim.Value).Where(settings.Roles.ContainsKey).Select(value => settings.Roles[value]).Distinct().ToList();
        if (roles.Count == 0)
            throw new SignInFailedException(SignInFailure.NoRole);
        return sessions.Of(subject, provider.Name, roles) with
        {
            Name = claims.FindFirst(settings.NameClaim)?.Value,
            Organisation = settings.OrganisationClaim is { } organisation ? claims.FindFirst(organisation)?.Value : null,
        };
    }

    private string RedirectUri(OpenIdProvider provider) => Absolute($"/sign-in/{provider.Name}/callback");

    private string Absolute(string path) => $"{settings.PublicUrl!.ToString().TrimEnd('/')}{path}";

    private static bool SameText(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
