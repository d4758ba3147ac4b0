using Npgsql;
using TrialMatch.Host.PrivatePostgres;

namespace TrialMatch.Host;

/// <summary>
/// An installation made ready for a command: the database answers and can be used until this is disposed. What every
/// command may rely on is made ready here, once, in <see cref="OpenAsync"/>.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    private const int OldestPostgres = 15;

    private readonly DatabaseLease _lease;

    private Installation(DatabaseLease lease, NpgsqlDataSource database) => (_lease, Database) = (lease, database);

    /// <summary>The installation's database. Statements that repeat are prepared by themselves.</summary>
    internal NpgsqlDataSource Database { get; }

    /// <exception cref="UserErrorException">There is no usable database; the message says what to do.</exception>
    internal static async Task<Installation> OpenAsync(HostServices services, CancellationToken cancellation)
    {
        var lease = await DatabaseLease.AcquireAsync(services.Configuration, cancellation);
#pragma warning disable CA2000 // the installation disposes it
        var installation = new Installation(lease, DataSource(lease.ConnectionString));
#pragma warning restore CA2000
        try
        {
            await installation.DemandUsableDatabaseAsync(cancellation);
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync(); // first: the server waits for nobody
        await _lease.DisposeAsync();
    }

    private static NpgsqlDataSource DataSource(string connectionString)
    {
        try
        {
            return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 50 });
        }
        catch (ArgumentException malformed)
        {
            throw new UserErrorException($"ConnectionStrings__TrialMatch cannot be read: {malformed.Message}");
        }
    }

    private async Task DemandUsableDatabaseAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await Database.OpenConnectionAsync(cancellation);
            if (connection.PostgreSqlVersion.Major < OldestPostgres)
                throw new UserErrorException(
                    $"The database {connection.Host} is PostgreSQL {connection.PostgreSqlVersion}; "
                    + $"version {OldestPostgres} or newer is needed.");
        }
        catch (NpgsqlException failure)
        {
            var server = new NpgsqlConnectionStringBuilder(_lease.ConnectionString);
            throw new UserErrorException(
                $"The database '{server.Database}' on {server.Host} cannot be used: {failure.Message}");
        }
    }
}
