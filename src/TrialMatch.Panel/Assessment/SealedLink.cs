using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TrialMatch.Panel.Assessment;

/// <summary>The secret of a link that opens one consultation, once.</summary>
/// <param name="Secret">What stands in the link; it is shown to whoever asks the expert, and kept nowhere.</param>
/// <param name="Hash">What is kept of it.</param>
public sealed record SealedLink(string Secret, string Hash)
{
    private const int SecretBytes = 32;

    /// <summary>A new secret that cannot be guessed.</summary>
    public static SealedLink Create()
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return new SealedLink(secret, HashOf(secret));
    }

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The consultation of a case that a secret opens, whether it still may or not.</summary>
    public static Consultation? Find(PanelCase @case, string secret) => @case.Consultations.FirstOrDefault(consultation =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(consultation.LinkHash), Encoding.ASCII.GetBytes(HashOf(secret))));
}
