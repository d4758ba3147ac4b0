namespace TrialMatch.Host.PrivatePostgres;

/// <summary>
/// The right to use the installation's database. With <c>ConnectionStrings:TrialMatch</c> that is simply the server named
/// there. Without, it is the private server, which runs as long as some process holds a lease: the first one starts it,
/// the last one stops it.
/// </summary>
/// <remarks>
/// Two files beside the cluster keep the count, by kernel locks that no crash can leave behind: every holder shares
/// <c>server.users</c>, and whoever starts or stops the server owns <c>server.guard</c> meanwhile. A holder that was
/// killed leaves the server running; the next one to go takes it along.
/// </remarks>
internal sealed class DatabaseLease : IAsyncDisposable
{
    private readonly PrivateServer? _server;
    private FileStream? _share;

    private DatabaseLease(string connectionString) => ConnectionString = connectionString;

    private DatabaseLease(PrivateServer server, FileStream share)
        : this(server.ConnectionString) => (_server, _share) = (server, share);

    /// <summary>How Npgsql reaches the database.</summary>
    internal string ConnectionString { get; }

    /// <exception cref="UserErrorException">PostgreSQL is missing, must not run here, or would not start.</exception>
    internal static async Task<DatabaseLease> AcquireAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        if (configuration.GetConnectionString("TrialMatch") is { Length: > 0 } elsewhere)
            return new DatabaseLease(elsewhere);
        if (OperatingSystem.IsWindows())
            throw new UserErrorException("On Windows set ConnectionStrings__TrialMatch to a PostgreSQL (15 or newer) that already runs.");
        var binaries = PostgresBinaries.Locate();
        var account = await ServerAccount.ResolveAsync();
        var folder = await DataFolder.ChooseAsync(configuration["TRIALMATCH_DATA"], account);
        return await AcquireAsync(new PrivateServer(folder, binaries, account), cancellation);
    }

    internal static async Task<DatabaseLease> AcquireAsync(PrivateServer server, CancellationToken cancellation)
    {
        await server.PrepareFolderAsync();
        await using var guard = await FileLock.OwnAsync(Guard(server), cancellation);
#pragma warning disable CA2000 // the lease disposes it
        var share = FileLock.TryShare(Users(server))
            ?? throw new InvalidOperationException($"{Users(server)} is held alone although the guard is ours.");
#pragma warning restore CA2000
        try
        {
            await server.StartAsync();
            return new DatabaseLease(server, share);
        }
        catch
        {
            await LetGoAsync(server, share);
            throw;
        }
    }

    /// <summary>Lets go, and stops the private server if nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is null || Interlocked.Exchange(ref _share, null) is not { } share)
            return;
        await using var guard = await FileLock.OwnAsync(Guard(_server), CancellationToken.None);
        await LetGoAsync(_server, share);
    }

    /// <remarks>The caller holds the guard.</remarks>
    private static async Task LetGoAsync(PrivateServer server, FileStream share)
    {
        await share.DisposeAsync();
        await using var last = FileLock.TryOwn(Users(server));
        if (last is not null)
            await server.StopAsync();
    }

    private static string Guard(PrivateServer server) => Path.Combine(server.Folder, "server.guard");

    private static string Users(PrivateServer server) => Path.Combine(server.Folder, "server.users");
}
