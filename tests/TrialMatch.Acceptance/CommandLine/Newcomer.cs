using TrialMatch.TestSupport;

namespace TrialMatch.Acceptance.CommandLine;

/// <summary>Somebody who has just cloned the repository: types <c>./run …</c>, with a data folder that was empty at first.</summary>
public sealed class Newcomer : IAsyncLifetime, IDisposable
{
    /// <summary>The first <c>./run</c> builds the program.</summary>
    private static readonly TimeSpan PatienceWithBuild = TimeSpan.FromMinutes(15);

    private readonly TemporaryFolder _folder = new();

    /// <summary>Whether a database server of this installation is running.</summary>
    public bool ServerIsRunning => File.Exists(Path.Combine(_folder.Path, "postgres", "cluster", "postmaster.pid"));

    /// <summary>What the first start said on standard error.</summary>
    public string FirstStart { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await using var first = Start("trials", "--page-size", "1");
        (await first.ExitCodeAsync(PatienceWithBuild)).Should().Be(0, first.Error);
        FirstStart = first.Error;
    }

    public TrialMatchProcess Start(params string[] arguments) => TrialMatchProcess.Start(arguments, Environment(), Path.Combine(Checkout.Folder, "run"));

    public Task<(int ExitCode, string Output, string Error)> Types(params string[] arguments) =>
        TrialMatchProcess.RunAsync(arguments, Environment(), Path.Combine(Checkout.Folder, "run"));

    /// <summary>Types a command with a file as its standard input.</summary>
    public Task<(int ExitCode, string Output, string Error)> Pipes(string file, params string[] arguments) =>
        TrialMatchProcess.RunAsync(
            ["-c", "run=$1 file=$2; shift 2; exec \"$run\" \"$@\" < \"$file\"", "sh", Path.Combine(Checkout.Folder, "run"), file, .. arguments],
            Environment(),
            "sh");

    /// <summary>Writes a file that goes with the installation.</summary>
    public string Writes(string name, params string[] lines)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "files")).FullName, name);
        File.WriteAllLines(file, lines);
        return file;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>The environment that everything is typed in.</summary>
    /// <param name="urls">ASPNETCORE_URLS.</param>
    public Dictionary<string, string?> Environment(string? urls = null) =>
        new(_folder.AsDataFolder) { ["LC_ALL"] = "C.UTF-8", ["TRIALMATCH_SEED"] = null, ["ASPNETCORE_URLS"] = urls };
}

/// <summary>The tests that share one installation, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class OneInstallation : ICollectionFixture<Newcomer>
{
    public const string Name = "one installation";
}
