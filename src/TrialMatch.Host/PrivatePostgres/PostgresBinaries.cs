using System.Globalization;

namespace TrialMatch.Host.PrivatePostgres;

/// <summary>The folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>, all of one version.</summary>
internal sealed record PostgresBinaries(string Folder)
{
    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    internal string InitDb => Path.Combine(Folder, "initdb");

    internal string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>Looks on PATH, then where Debian, Fedora and Homebrew put the server, the newest version first.</summary>
    /// <exception cref="UserErrorException">None was found; the message says how to install them here.</exception>
    internal static PostgresBinaries Locate() =>
        Locate(Environment.GetEnvironmentVariable("PATH") ?? "", KnownFolders());

    internal static PostgresBinaries Locate(string path, IEnumerable<string> knownFolders) =>
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(knownFolders)
            .Where(folder => Needed.All(program => File.Exists(Path.Combine(folder, program))))
            .Select(folder => new PostgresBinaries(folder))
            .FirstOrDefault()
        ?? throw new UserErrorException(
            """
            The PostgreSQL server programs (initdb, pg_ctl, postgres) were not found on this machine. Install them:
              Debian, Ubuntu   sudo apt-get install postgresql
              Fedora, RHEL     sudo dnf install postgresql-server
              macOS            brew install postgresql@17
            or set ConnectionStrings__TrialMatch to a PostgreSQL (15 or newer) that already runs, for example
              ConnectionStrings__TrialMatch="Host=db.example.org;Database=trialmatch;Username=trialmatch;Password=..."
            """);

    private static IEnumerable<string> KnownFolders() =>
        [
            .. Versions("/usr/lib/postgresql", folder => folder),
            .. Versions("/opt/homebrew/opt", folder => folder.Replace("postgresql@", "", StringComparison.Ordinal)),
            .. Versions("/usr/local/opt", folder => folder.Replace("postgresql@", "", StringComparison.Ordinal)),
            "/usr/pgsql/bin",
        ];

    private static IEnumerable<string> Versions(string parent, Func<string, string> versionOf) =>
        Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent)
                .Select(folder => (folder, version: VersionOf(versionOf(Path.GetFileName(folder)))))
                .Where(found => found.version > 0)
                .OrderByDescending(found => found.version)
                .Select(found => Path.Combine(found.folder, "bin"))
            : [];

    private static int VersionOf(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
