using System.Globalization;

namespace TrialMatch.EventStore;

/// <summary>
/// What the log begins with: so many events, in this order, with these contents. It does not change as the log grows,
/// nor when the log is exported and imported.
/// </summary>
/// <param name="Events">How many events it covers, from the first of the log.</param>
/// <param name="Digest">SHA-256 over the hashes of these events in the order of the log; 64 hexadecimal digits.</param>
public sealed record LogSeal(long Events, string Digest)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static LogSeal Parse(string text) =>
        text.Split(':') is [var events, { Length: 64 } digest] && digest.All(char.IsAsciiHexDigit)
        && long.TryParse(events, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new LogSeal(count, digest.ToLowerInvariant())
            : throw new FormatException($"\"{text}\" is no seal: expected a number of events, a colon and 64 hexadecimal digits.");

    /// <summary>The seal as <c>events:digest</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Events}:{Digest}");
}
