namespace TrialMatch.Web.Tests.Service;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Checkout
{
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "TrialMatch.sln")))
                return System.IO.Path.Combine([folder.FullName, .. parts]);
        }

        throw new InvalidOperationException("The tests do not run in a checkout.");
    }
}
