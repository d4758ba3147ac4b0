namespace TrialMatch.TestSupport;

/// <summary>An empty folder for one test, removed with everything in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder's full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("trialmatch-").FullName;

    /// <summary>The environment that makes the product keep its data here.</summary>
    public IReadOnlyDictionary<string, string?> AsDataFolder =>
        new Dictionary<string, string?> { ["TRIALMATCH_DATA"] = Path };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
