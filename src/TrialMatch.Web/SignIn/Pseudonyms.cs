using System.Security.Cryptography;
using System.Text;

namespace TrialMatch.Web.SignIn;

/// <summary>
/// Turns a provider's identifier of a person, often a national identity number, into a pseudonym by a keyed hash:
/// the same for the same person, and of no use to one who has the database but not the key.
/// </summary>
internal sealed class Pseudonyms(SignInSettings settings)
{
    private readonly byte[] _key = Convert.FromBase64String(settings.PseudonymKey ?? "");

    /// <summary>The pseudonym of one whom a provider, or the issuer of systems' tokens, identifies.</summary>
    public string Of(string provider, string identifier)
    {
        if (_key.Length == 0)
            throw new InvalidOperationException("A demonstration has no pseudonyms of real people.");
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{provider}\n{identifier}")).AsSpan(0, 16));
    }
}
