using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TrialMatch.Matching;

namespace TrialMatch.Registry;

/// <summary>
/// Compares by content. Records that hold lists compare those by reference, which would make every import of the
/// same text a change.
/// </summary>
internal static class Content
{
    /// <summary>Whether two values say the same: whether their canonical JSON is the same.</summary>
    public static bool Same<T>(T a, T b) =>
        JsonSerializer.SerializeToUtf8Bytes(a, MatchingJson.Options).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(b, MatchingJson.Options));

    /// <summary>SHA-256 of a text, in lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>SHA-256 of a value's canonical JSON, in lower-case hexadecimal.</summary>
    public static string Hash<T>(T value)
        where T : class =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, MatchingJson.Options)));
}
