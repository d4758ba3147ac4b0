using System.IdentityModel.Tokens.Jwt;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace TrialMatch.Web.SignIn;

/// <summary>Gets the tokens of a sign-in from the provider and checks them.</summary>
internal sealed class ProviderTokens(TimeProvider clock)
{
    /// <summary>Signatures with a private key. A shared secret would let every client of the provider sign.</summary>
    public static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>How far two clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private const string Assertion = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private static readonly OpenIdConnectProtocolValidator Protocol = new()
    {
        RequireStateValidation = false, // the attempt's state was compared before the code was used
        RequireTimeStampInNonce = false, // the attempt has its own limit of time
    };

    /// <summary>Exchanges the code, and checks what comes.</summary>
    /// <returns>The claims of the person, and the token that they stand in.</returns>
    /// <exception cref="SignInFailedException">Anything does not fit.</exception>
    public async Task<(ClaimsIdentity Claims, string IdToken)> RedeemAsync(
        OpenIdProvider provider, string code, SignInAttempt attempt, string redirectUri, CancellationToken token)
    {
        var discovered = await provider.DiscoverAsync(token);
        var answer = await ExchangeAsync(provider, discovered, code, attempt, redirectUri, token);
        var valid = await ValidateAsync(provider, discovered, answer.IdToken, token);
        try
        {
            // The claims that OpenID Connect demands, nonce, at_hash, the party that is authorised.
            Protocol.ValidateTokenResponse(new OpenIdConnectProtocolValidationContext
            {
                ClientId = provider.Settings.ClientId,
                ProtocolMessage = answer,
                ValidatedIdToken = JwtSecurityTokenConverter.Convert((JsonWebToken)valid.SecurityToken),
                Nonce = attempt.Nonce,
            });
        }
        catch (OpenIdConnectProtocolException invalid)
        {
            throw new SignInFailedException(SignInFailure.TokenRefused, invalid);
        }

        return (valid.ClaimsIdentity, answer.IdToken);
    }

    private async Task<OpenIdConnectMessage> ExchangeAsync(
        OpenIdProvider provider, OpenIdConnectConfiguration discovered, string code, SignInAttempt attempt, string redirectUri, CancellationToken token)
    {
        var settings = provider.Settings;
        using var request = new HttpRequestMessage(HttpMethod.Post, discovered.TokenEndpoint);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
            ["code_verifier"] = attempt.Verifier,
            ["client_id"] = settings.ClientId,
        };
        if (settings.ClientKey is { } key)
            (form["client_assertion_type"], form["client_assertion"]) = (Assertion, Signed(settings.ClientId, discovered.Issuer, key));
        else
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret!)}")));
        request.Content = new FormUrlEncodedContent(form);
        try
        {
            using var response = await provider.Http.SendAsync(request, token);
            var body = await response.Content.ReadAsStringAsync(token);
            if ((int)response.StatusCode is >= 400 and < 500)
                throw new SignInFailedException(SignInFailure.CodeRefused);
            response.EnsureSuccessStatusCode();
            var message = new OpenIdConnectMessage(body);
            return string.IsNullOrEmpty(message.IdToken) ? throw new SignInFailedException(SignInFailure.TokenRefused) : message;
        }
        catch (Exception away) when (away is HttpRequestException or ArgumentException || (away is OperationCanceledException && !token.IsCancellationRequested))
        {
            throw new SignInFailedException(SignInFailure.ProviderAway, away);
        }
    }

    private async Task<TokenValidationResult> ValidateAsync(
        OpenIdProvider provider, OpenIdConnectConfiguration discovered, string idToken, CancellationToken token)
    {
        var result = await Handler.ValidateTokenAsync(idToken, Demanded(provider, discovered));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            provider.Refresh(); // the provider may have new keys
            result = await Handler.ValidateTokenAsync(idToken, Demanded(provider, await provider.DiscoverAsync(token)));
        }

        return result.IsValid ? result : throw new SignInFailedException(SignInFailure.TokenRefused, result.Exception);
    }

    private TokenValidationParameters Demanded(OpenIdProvider provider, OpenIdConnectConfiguration discovered) => new()
    {
        ValidIssuer = discovered.Issuer,
        ValidAudience = provider.Settings.ClientId,
        IssuerSigningKeys = discovered.SigningKeys,
        ValidAlgorithms = Algorithms,
        LifetimeValidator = IsCurrent,
        ValidateIssuerSigningKey = true,
    };

    private bool IsCurrent(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters demanded)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } begin || now > begin - Skew);
    }

    /// <summary>A token of this service's own, by which the provider knows it (RFC 7523).</summary>
    private string Signed(string clientId, string audience, string jwk)
    {
        var (key, now) = (new JsonWebKey(jwk), clock.GetUtcNow().UtcDateTime);
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Skew,
            Claims = new Dictionary<string, object> { ["sub"] = clientId, ["jti"] = Guid.NewGuid().ToString("n") },
            SigningCredentials = new SigningCredentials(key, key.Alg ?? (key.Kty == "EC" ? SecurityAlgorithms.EcdsaSha256 : SecurityAlgorithms.RsaSha256)),
        });
    }
}
