using System.Security.Cryptography;
using System.Text;

namespace TrialMatch.Patients.Access;

/// <summary>Where relations to a patient and the openings of the record are written, and how subjects are found.</summary>
public static class AccessStreams
{
    /// <summary>The stream of the relations to a patient.</summary>
    public static Guid RelationsOf(Guid patient) => Of("relations", patient.ToString("n"));

    /// <summary>The stream of the openings of a patient's record.</summary>
    public static Guid LogOf(Guid patient) => Of("access-log", patient.ToString("n"));

    /// <summary>The stream of what an auditor has looked for.</summary>
    public static Guid SearchesOf(string subject) => Of("searches", subject);

    /// <summary>The document of what one subject has to do with patients.</summary>
    public static Guid Subject(string subject) => Of("subject", subject);

    /// <summary>UUID version 8 (RFC 9562): SHA-256 of a kind and a name, so that everybody finds the same.</summary>
    private static Guid Of(string kind, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}"))[..16];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
