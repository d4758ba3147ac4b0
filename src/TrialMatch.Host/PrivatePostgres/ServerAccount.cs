namespace TrialMatch.Host.PrivatePostgres;

/// <summary>
/// The operating-system user the private server runs as. PostgreSQL refuses to be root, so root hands the server to the
/// user <c>postgres</c> that the distribution's package creates; everybody else runs it as themselves.
/// </summary>
/// <param name="Name">The other user, or null for whoever runs this process.</param>
/// <param name="Become">The command that becomes that user; what to run is appended to it.</param>
internal sealed record ServerAccount(string? Name, IReadOnlyList<string> Become)
{
    private const string Postgres = "postgres";

    /// <exception cref="UserErrorException">The process is root and there is no <c>postgres</c> user, or no way to become it.</exception>
    internal static async Task<ServerAccount> ResolveAsync()
    {
        if (!Environment.IsPrivilegedProcess)
            return new ServerAccount(null, []);
        if (!(await ExternalProgram.RunAsync(["id", "-u", Postgres])).Succeeded)
            throw new UserErrorException(
                "PostgreSQL must not run as root, and there is no user 'postgres' to run it as. "
                + "Start the command as an ordinary user, or create that user: useradd --system postgres");
        return new ServerAccount(Postgres, CommandToBecomePostgres());
    }

    /// <summary>The same command, run as the server's user.</summary>
    internal IReadOnlyList<string> Command(params IReadOnlyList<string> command) => [.. Become, .. command];

    /// <summary>Whether the server's user may pass through <paramref name="folder"/> and every folder above it.</summary>
    internal async Task<bool> MayEnterAsync(string folder) =>
        (await ExternalProgram.RunAsync(Command("test", "-x", folder))).Succeeded;

    private static string[] CommandToBecomePostgres()
    {
        if (ExternalProgram.IsOnPath("setpriv"))
            return ["setpriv", $"--reuid={Postgres}", $"--regid={Postgres}", "--init-groups", "--"];
        if (ExternalProgram.IsOnPath("runuser"))
            return ["runuser", "-u", Postgres, "--"];
        throw new UserErrorException(
            "PostgreSQL must not run as root, and neither setpriv nor runuser (package util-linux) is there to change the "
            + "user. Start the command as an ordinary user.");
    }
}
