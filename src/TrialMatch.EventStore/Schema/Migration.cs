using System.Security.Cryptography;
using System.Text;

namespace TrialMatch.EventStore;

/// <summary>One step in the history of the schema, kept as a numbered SQL file.</summary>
/// <param name="Name">The file's name, which begins with its number.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record Migration(string Name, string Sql)
{
    /// <summary>SHA-256 of the statements, whatever the line endings.</summary>
    public string Checksum { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The migrations of this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        .. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(name, Read(name))),
    ];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
