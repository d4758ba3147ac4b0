using System.Security.Cryptography;
using System.Text;

namespace TrialMatch.Host.PrivatePostgres;

/// <summary>Where an installation keeps its data.</summary>
internal static class DataFolder
{
    /// <summary>
    /// <paramref name="asked"/> (the setting TRIALMATCH_DATA) if given. Else <c>.data</c> in the checkout the program was
    /// built in, unless the server's user cannot get there (a checkout below <c>/root</c>, or in a folder of
    /// <c>mktemp -d</c>): then a folder below <c>/var/lib/trialmatch</c> that stands for this checkout. A program that was
    /// installed without a checkout keeps its data where the system keeps such things.
    /// </summary>
    internal static async Task<string> ChooseAsync(string? asked, ServerAccount account)
    {
        if (!string.IsNullOrWhiteSpace(asked))
            return Path.GetFullPath(asked);
        if (Checkout(AppContext.BaseDirectory) is not { } checkout)
            return account.Name is null
                ? Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
                    "trialmatch")
                : "/var/lib/trialmatch/installed";
        return await account.MayEnterAsync(checkout)
            ? Path.Combine(checkout, ".data")
            : Path.Combine("/var/lib/trialmatch", NameFor(checkout));
    }

    /// <summary>The checkout that a folder belongs to; <see langword="null"/> when it belongs to none.</summary>
    internal static string? Checkout(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TrialMatch.sln")))
                return folder.FullName;
        }

        return null;
    }

    private static string NameFor(string checkout) =>
        $"{Path.GetFileName(checkout)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(checkout)))[..12]}";
}
