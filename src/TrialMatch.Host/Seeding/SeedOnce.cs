using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;
using TrialMatch.Registry.Import;
using TrialMatch.Registry.Import.Seed;

namespace TrialMatch.Host.Seeding;

/// <summary>Gives the database the seed, once for each content that the seed folder has had.</summary>
internal static class SeedOnce
{
    /// <summary>Key of the advisory lock under which one process at a time loads.</summary>
    private const long Lock = 0x5EED_0000_0001;

    /// <summary>Loads the folder if it is not what was loaded last. A start that comes meanwhile waits, and then has nothing to do.</summary>
    /// <exception cref="UserErrorException">The folder cannot be read.</exception>
    internal static async Task LoadAsync(
        NpgsqlDataSource database, IDocumentStore store, string folder, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var fingerprint = SeedFolder.Fingerprint(folder);
            if (await IsLoadedAsync(store, fingerprint, cancellation))
                return;
            await using var turn = await TurnAsync(database, cancellation);
            if (!await IsLoadedAsync(store, fingerprint, cancellation))
                await LoadAsync(store, folder, fingerprint, error, cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"The seed folder {folder} cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>Waits for whoever loads a seed or a log, and keeps others waiting until the connection is disposed of.</summary>
    internal static async Task<NpgsqlConnection> TurnAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            // The transaction writes nothing, so that it holds up no reader of the log; it ends the lock with it.
            await connection.BeginTransactionAsync(cancellation);
            await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Lock } } };
            await wait.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> IsLoadedAsync(IDocumentStore store, string fingerprint, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<LoadedSeed>(LoadedSeed.TheOne, cancellation))?.Fingerprint == fingerprint;
    }

    private static async Task LoadAsync(
        IDocumentStore store, string folder, string fingerprint, TextWriter error, CancellationToken cancellation)
    {
        var loaded = await ImportWatch.RunAsync(
            error, "Loading the seed", progress => new SeedLoader(store).LoadAsync(folder, progress, cancellation));
        await error.WriteLineAsync($"Seed loaded: hospitals {Said(loaded.Sites)}; trials {Said(loaded.Trials)}.");
        var refused = loaded.Sites.Refused.AddRange(loaded.Trials.Refused);
        foreach (var record in refused)
            await error.WriteLineAsync($"Refused: {record}");
        if (!refused.IsEmpty)
            return; // said again at every start, until the seed is put right

        await using var session = store.LightweightSession();
        session.Store(new LoadedSeed { Fingerprint = fingerprint });
        await session.SaveChangesAsync(cancellation);
    }

    private static string Said(ImportSummary summary) =>
        $"{summary.Read} read, {summary.New} new, {summary.Changed} changed, {summary.Refused.Length} refused";
}
