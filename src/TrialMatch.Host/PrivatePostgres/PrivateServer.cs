using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace TrialMatch.Host.PrivatePostgres;

/// <summary>
/// One PostgreSQL cluster below a data folder, reached through a Unix socket only its owner can open. Knows how to make,
/// start and stop it; <see cref="DatabaseLease"/> decides when.
/// </summary>
internal sealed class PrivateServer
{
    private const string Owner = "trialmatch";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly PostgresBinaries _binaries;
    private readonly ServerAccount _account;
    private readonly IReadOnlyList<string> _settings;

    /// <param name="dataFolder">Where everything of the installation is kept; made if it is not there.</param>
    /// <param name="binaries">The server's programs.</param>
    /// <param name="account">Who runs them.</param>
    /// <param name="settings">Further server settings as <c>name=value</c>, plain words without blanks.</param>
    internal PrivateServer(
        string dataFolder, PostgresBinaries binaries, ServerAccount account, IReadOnlyList<string>? settings = null)
    {
        (_binaries, _account, _settings) = (binaries, account, settings ?? []);
        DataFolder = Path.GetFullPath(dataFolder);
        Folder = Path.Combine(DataFolder, "postgres");
        // A socket's path may have 107 bytes at most, and a data folder can lie deep: a short name of its own instead.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DataFolder)))[..16];
        SocketFolder = $"/tmp/trialmatch-{name}";
    }

    internal string DataFolder { get; }

    /// <summary>The part of the data folder that belongs to the server's user alone.</summary>
    internal string Folder { get; }

    internal string Cluster => Path.Combine(Folder, "cluster");

    internal string Log => Path.Combine(Folder, "server.log");

    internal string SocketFolder { get; }

    internal string ConnectionString => ConnectionStringFor(Owner);

    internal string ConnectionStringFor(string database) =>
        new NpgsqlConnectionStringBuilder { Host = SocketFolder, Username = Owner, Database = database }.ConnectionString;

    /// <summary>Makes the server's folder and hands it to the server's user. Harmless when it is already there.</summary>
    /// <exception cref="UserErrorException">The folder cannot be made, or the server's user cannot get to it.</exception>
    internal async Task PrepareFolderAsync()
    {
        Make(DataFolder);
        if (_account.Name is { } name)
        {
            // Others may pass through, not look around: what lies here is closed on its own.
            File.SetUnixFileMode(DataFolder, File.GetUnixFileMode(DataFolder) | UnixFileMode.OtherExecute);
            if (!await _account.MayEnterAsync(DataFolder))
                throw new UserErrorException(
                    $"The database server runs as the user '{name}', who cannot reach {DataFolder}: a folder above it is "
                    + "closed to other users. Open the way (chmod o+x), or choose another place: TRIALMATCH_DATA=/srv/trialmatch");
        }

        Make(Folder);
        if (_account.Name is not null && !Directory.Exists(Cluster))
            await Demand(["chown", $"{_account.Name}:", Folder], $"{Folder} could not be handed to the user '{_account.Name}'");
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"{refused.Message} The data of the installation need a folder: TRIALMATCH_DATA says which.");
        }
    }

    /// <summary>Whether the server answers now.</summary>
    internal async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionStringFor("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false; // no socket, nobody listening, still starting, already stopping: the caller looks further
        }
    }

    /// <summary>Makes the cluster if there is none yet, and starts it if it does not run. The caller holds the guard.</summary>
    /// <exception cref="UserErrorException">It would not start; the message ends with the tail of the server's log.</exception>
    internal async Task StartAsync()
    {
        await PrepareFolderAsync();
        if (!Directory.Exists(Cluster))
            await MakeClusterAsync();
        var deadline = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (await IsAliveAsync())
                await Task.Delay(50); // someone was killed while starting or stopping it: see which it becomes
            else if (await TryStartAsync() is { } failure && !(failure.IsPassing && deadline.Elapsed < Patience / 4))
                throw new UserErrorException($"The private PostgreSQL under {Folder} would not start.\n{failure.Message}");
            if (deadline.Elapsed > Patience)
                throw new UserErrorException($"The private PostgreSQL under {Folder} does not answer.\n{TailOfLog()}");
        }

        await MakeDatabaseAsync();
    }

    /// <summary>Stops the server, rolling back what is unfinished, and waits until it is gone. The caller holds the guard.</summary>
    internal async Task StopAsync()
    {
        // More than one attempt: where Ctrl-C cannot be kept from pg_ctl, an impatient second one ends it.
        for (var attempt = 1; await IsAliveAsync(); attempt++)
        {
            var stop = await PgCtlAsync("stop", "--mode=fast", "--wait", $"--timeout={Patience.TotalSeconds}");
            if (!stop.Succeeded && attempt == 3 && await IsAliveAsync())
                throw new UserErrorException($"The private PostgreSQL under {Folder} would not stop.\n{stop.Output}\n{TailOfLog()}");
        }

        if (Directory.Exists(SocketFolder))
            Directory.Delete(SocketFolder, recursive: true);
    }

    /// <summary>Whether the server's main process exists, answering or not.</summary>
    internal async Task<bool> IsAliveAsync()
    {
        if (PostmasterPid.Read(Cluster) is not { } pid)
            return false;
        if (!await pid.IsAliveAsync(Cluster, _account))
        {
            pid.Remove(); // left by a crash; its number may by now be another program's, which would stop PostgreSQL
            return false;
        }

        return (await PgCtlAsync("status")).Succeeded;
    }

    private async Task MakeClusterAsync()
    {
        // Made aside and moved when whole, so that one interrupted half-way is never taken for a cluster.
        var unfinished = Cluster + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        await Demand(
            _account.Command(
                _binaries.InitDb, "--pgdata", unfinished, "--username", Owner, "--encoding=UTF8",
                OperatingSystem.IsLinux() ? "--locale=C.UTF-8" : "--locale=C",
                "--data-checksums", "--auth-local=trust", "--auth-host=reject"),
            $"No database cluster could be made in {Folder}");
        Directory.Move(unfinished, Cluster);
    }

    private Task MakeSocketFolderAsync() => Demand(
        // chmod succeeds for the owner only: a folder someone else put there first is refused. A socket in it is of a server
        // that crashed; PostgreSQL would clear it away itself, but not while the dead process still has its number.
        _account.Command("sh", "-c", "mkdir -p \"$1\" && test ! -L \"$1\" && chmod 700 \"$1\" && rm -f \"$1\"/.s.*", "sh", SocketFolder),
        $"The folder {SocketFolder} for the server's socket is not ours");

    private async Task<(string Message, bool IsPassing)?> TryStartAsync()
    {
        await MakeSocketFolderAsync();
        var options = new StringBuilder($"-h '' -k {SocketFolder} -c unix_socket_permissions=0700");
        foreach (var setting in _settings)
            options.Append(CultureInfo.InvariantCulture, $" -c {setting}");
        // pg_ctl gives the server a session of its own, so that Ctrl-C reaches us and not it.
        var start = await PgCtlAsync(
            "start", "--log", Log, "--wait", $"--timeout={Patience.TotalSeconds}", "--silent", "--options", options.ToString());
        if (start.Succeeded)
            return null;
        var tail = TailOfLog();
        // After a crash the last of the old server's processes may still be on their way out.
        return ($"{start.Output}\n{tail}", tail.Contains("pre-existing shared memory block", StringComparison.Ordinal));
    }

    private async Task MakeDatabaseAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionStringFor("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        command.Parameters.AddWithValue(Owner);
        if (await command.ExecuteScalarAsync() is not null)
            return;
        await using var create = new NpgsqlCommand($"create database {Owner}", connection);
        await create.ExecuteNonQueryAsync();
    }

    private Task<ExternalProgram.Outcome> PgCtlAsync(string action, params string[] arguments) =>
        ExternalProgram.RunAsync(_account.Command([_binaries.PgCtl, action, "--pgdata", Cluster, .. arguments]));

    private static async Task Demand(IReadOnlyList<string> command, string otherwise)
    {
        var outcome = await ExternalProgram.RunAsync(command);
        if (!outcome.Succeeded)
            throw new UserErrorException($"{otherwise}.\n{outcome.Output}");
    }

    private string TailOfLog() =>
        File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(15)) : "(The server wrote no log.)";
}
