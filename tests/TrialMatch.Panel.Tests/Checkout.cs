namespace TrialMatch.Panel.Tests;

/// <summary>The files of the repository that these tests were built from.</summary>
internal static class Checkout
{
    /// <summary>A file's path.</summary>
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "TrialMatch.sln")))
                return System.IO.Path.Combine([folder.FullName, .. parts]);
        }

        throw new DirectoryNotFoundException("The tests were not built in a checkout.");
    }
}
