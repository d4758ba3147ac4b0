using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace TrialMatch.Web.SignIn;

/// <summary>What a browser that is on its way to a provider has to come back with.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="State">Ties the provider's answer to this browser.</param>
/// <param name="Nonce">Ties the token to this attempt.</param>
/// <param name="Verifier">Proves to the provider that whoever has the code also began (RFC 7636).</param>
/// <param name="Return">Where to go afterwards.</param>
internal sealed record SignInAttempt(string Provider, string State, string Nonce, string Verifier, string Return)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static SignInAttempt At(string provider, string back) => new(provider, Random(), Random(), Random(), back);

    /// <summary>What the provider is shown of the verifier.</summary>
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}

/// <summary>Keeps the attempt in the browser, protected, for as long as a sign-in may take.</summary>
internal sealed class SignInAttempts(IDataProtectionProvider protection, SignInSettings settings)
{
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("TrialMatch.SignIn.Attempt").ToTimeLimitedDataProtector();

    private string CookieName => settings.IsSecure ? "__Host-trialmatch-sign-in" : "trialmatch-sign-in";

    public void Keep(HttpContext context, SignInAttempt attempt) => context.Response.Cookies.Append(
        CookieName, _protector.Protect(JsonSerializer.Serialize(attempt), SignInAttempt.Longest), Sessions.Cookie(settings.IsSecure, SignInAttempt.Longest));

    /// <summary>Takes the attempt from the browser, which has it no more.</summary>
    public SignInAttempt? Take(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { } kept)
            return null;
        context.Response.Cookies.Delete(CookieName, Sessions.Cookie(settings.IsSecure));
        try
        {
            return JsonSerializer.Deserialize<SignInAttempt>(_protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null; // too old, or not ours
        }
    }
}
