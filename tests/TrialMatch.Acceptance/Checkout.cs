namespace TrialMatch.Acceptance;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Checkout
{
    internal static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "TrialMatch.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new InvalidOperationException("The tests do not run in a checkout."));
}
