using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TrialMatch.Web.Tests.SignIn;

/// <summary>An OpenID provider that answers whatever a test wants, and otherwise as a good one would.</summary>
internal sealed class MisbehavingProvider : IAsyncDisposable
{
    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly RsaSecurityKey Key = new(Rsa) { KeyId = "good" };
    private static readonly RsaSecurityKey OtherKey = new(RSA.Create(2048)) { KeyId = "good" };

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _nonces = new();

    private MisbehavingProvider(WebApplication app) => _app = app;

    public string Issuer => _app.Urls.Single();

    /// <summary>What it says of itself in its discovery document.</summary>
    public string? ClaimedIssuer { get; set; }

    /// <summary>Changes the claims of the next tokens.</summary>
    public Action<Dictionary<string, object>> Claims { get; set; } = _ => { };

    /// <summary>Changes the parameters with which it sends browsers back.</summary>
    public Action<Dictionary<string, string?>> Answer { get; set; } = _ => { };

    /// <summary>Changes the signed token.</summary>
    public Func<string, string> Token { get; set; } = token => token;

    public bool SignsWithAnotherKey { get; set; }

    public static async Task<MisbehavingProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new MisbehavingProvider(app);
        app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = provider.ClaimedIssuer ?? provider.Issuer,
            authorization_endpoint = provider.Issuer + "/auth",
            token_endpoint = provider.Issuer + "/token",
            jwks_uri = provider.Issuer + "/jwks",
        });
        app.MapGet("/jwks", () =>
        {
            var open = Rsa.ExportParameters(includePrivateParameters: false);
            return new { keys = new[] { new { kty = "RSA", use = "sig", kid = "good", alg = "RS256", n = Base64UrlEncoder.Encode(open.Modulus), e = Base64UrlEncoder.Encode(open.Exponent) } } };
        });
        app.MapGet("/auth", (Delegate)provider.Authorise);
        app.MapPost("/token", (Delegate)provider.GiveAsync);
        await app.StartAsync();
        return provider;
    }

    /// <summary>A token that is good but for what is changed.</summary>
    public string Signed(Action<Dictionary<string, object>>? change = null)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object> { ["iss"] = Issuer, ["iat"] = now, ["exp"] = now + 300 };
        change?.Invoke(claims);
        Claims(claims);
        var credentials = new SigningCredentials(SignsWithAnotherKey ? OtherKey : Key, SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        return Token(new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(System.Text.Json.JsonSerializer.Serialize(claims), credentials));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>The token again, unsigned.</summary>
    public static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{token.Split('.')[1]}.";

    /// <summary>The token signed with the public key as if that were a shared secret.</summary>
    public static string SignedWithThePublicKey(string token)
    {
        var unsigned = $"{Base64UrlEncoder.Encode("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"good\"}")}.{token.Split('.')[1]}";
        return $"{unsigned}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(Rsa.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(unsigned)))}";
    }

    private IResult Authorise(HttpContext context)
    {
        var asked = context.Request.Query;
        var code = Guid.NewGuid().ToString("n");
        _nonces[code] = asked["nonce"].ToString();
        var answer = new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"], ["iss"] = Issuer };
        Answer(answer);
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"].ToString(), answer));
    }

    /// <summary>Takes every code as often as it comes.</summary>
    private async Task<IResult> GiveAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        const string access = "an access token";
        var token = Signed(claims =>
        {
            claims["sub"] = "somebody";
            claims["aud"] = "trialmatch";
            claims["nonce"] = _nonces.GetValueOrDefault(form["code"].ToString(), "unknown");
            claims["roles"] = "revisor";
            claims["at_hash"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(access))[..16]);
        });
        return Results.Json(new { access_token = access, token_type = "Bearer", expires_in = 300, id_token = token });
    }
}
