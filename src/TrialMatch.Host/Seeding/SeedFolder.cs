using System.Security.Cryptography;
using System.Text;
using TrialMatch.Host.PrivatePostgres;
using TrialMatch.Registry.Import.Seed;

namespace TrialMatch.Host.Seeding;

/// <summary>The folder that holds what a new installation starts with.</summary>
internal static class SeedFolder
{
    /// <summary>
    /// <paramref name="asked"/> (the setting TRIALMATCH_SEED) if given, else <c>seed</c> in the checkout that the program
    /// was built in, else <c>seed</c> beside the program.
    /// </summary>
    /// <exception cref="UserErrorException">There is no such folder.</exception>
    internal static string Choose(string? asked)
    {
        if (!string.IsNullOrWhiteSpace(asked))
            return Directory.Exists(asked)
                ? Path.GetFullPath(asked)
                : throw new UserErrorException($"TRIALMATCH_SEED names {Path.GetFullPath(asked)}, which is no folder.");
        if (DataFolder.Checkout(AppContext.BaseDirectory) is { } checkout && Directory.Exists(Path.Combine(checkout, "seed")))
            return Path.Combine(checkout, "seed");
        var published = Path.Combine(AppContext.BaseDirectory, "seed");
        return Directory.Exists(published)
            ? published
            : throw new UserErrorException($"There is no folder {published}. Set TRIALMATCH_SEED to the folder to start from.");
    }

    /// <summary>
    /// SHA-256 over what is loaded, hospitals and trials, and over the code that reads it: a program that reads the same
    /// files otherwise loads them again.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    internal static string Fingerprint(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var reader in (Type[])[typeof(SeedLoader), typeof(Matching.Notation.CriteriaNotation), typeof(Terminology.OncoTree)])
            hash.AppendData(reader.Module.ModuleVersionId.ToByteArray());
        var trials = Path.Combine(folder, "trials");
        var files = Directory.Exists(trials) ? Directory.EnumerateFiles(trials, "*.trial").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        foreach (var file in files.Prepend(Path.Combine(folder, "sites.tsv")))
        {
            var content = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(file)}\0{content.Length}\0"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
