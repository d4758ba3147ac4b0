using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Host.PrivatePostgres;
using TrialMatch.Host.Reporting;
using TrialMatch.Host.Seeding;
using TrialMatch.Matching;
using TrialMatch.Panel;
using TrialMatch.Patients;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Reading;
using TrialMatch.Patients.Vault;
using TrialMatch.Registry;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Host;

/// <summary>
/// An installation made ready for a command: the database answers, has its schema and the seed, and can be used until
/// this is disposed. What every command may rely on is made ready here, once, in <see cref="OpenAsync"/>.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    private const int OldestPostgres = 15;

    private readonly DatabaseLease _lease;

    private readonly ILoggerFactory _logs;

    private Installation(DatabaseLease lease, NpgsqlDataSource database, IKeyProvider keys, HostServices services)
    {
        (_lease, Database, Keys) = (lease, database, keys);
        _logs = LoggerFactory.Create(logs => logs.AddStandardError());
        Store = DocumentStore.For(database, options =>
        {
            options.TimeProvider = services.Clock;
            options.LoggerFactory = _logs;
            options.UseSystemTextJsonForSerialization(MatchingJson.Options);
            options.AddRegistry().AddPatients().AddPatientAccess().AddSignIn().AddPanel();
            LoadedSeed.Declare(options);
            KeyRing.Declare(options);
            services.Extend(options);
        });
        Daemon = new ProjectionDaemon(Store);
        Register = new RegisterReader(Store);
        var vault = new PersonVault(keys);
        (Patients, Records) = (new PatientReader(Store, vault), new PatientRecords(Store, vault, services.Clock));
    }

    /// <summary>The installation's database. Statements that repeat are prepared by themselves.</summary>
    internal NpgsqlDataSource Database { get; }

    /// <summary>Its events and documents.</summary>
    internal DocumentStore Store { get; }

    /// <summary>Its projections and subscriptions; runs only while the process serves.</summary>
    internal ProjectionDaemon Daemon { get; }

    /// <summary>Its sites and trials.</summary>
    internal RegisterReader Register { get; }

    /// <summary>The keys that protect patients' data.</summary>
    internal IKeyProvider Keys { get; }

    /// <summary>Its patients, to read.</summary>
    internal PatientReader Patients { get; }

    /// <summary>Its patients, to change.</summary>
    internal PatientRecords Records { get; }

    /// <exception cref="UserErrorException">There is no usable database; the message says what to do.</exception>
    /// <param name="services">What the process gives.</param>
    /// <param name="error">Told what takes longer, such as loading the seed.</param>
    /// <param name="cancellation">Stops in between.</param>
    internal static async Task<Installation> OpenAsync(HostServices services, TextWriter error, CancellationToken cancellation)
    {
        var seed = SeedFolder.Choose(services.Configuration["TRIALMATCH_SEED"]);
        var installation = await OpenUnseededAsync(services, cancellation);
        try
        {
            await SeedOnce.LoadAsync(installation.Database, installation.Store, seed, error, cancellation);
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>As <see cref="OpenAsync"/>, but with the log as it is: for what copies or examines it, and must add nothing.</summary>
    /// <exception cref="UserErrorException">There is no usable database; the message says what to do.</exception>
    internal static async Task<Installation> OpenUnseededAsync(HostServices services, CancellationToken cancellation)
    {
        var keys = PatientKeys.Of(services.Configuration);
        var lease = await DatabaseLease.AcquireAsync(services.Configuration, cancellation);
#pragma warning disable CA2000 // the installation disposes it
        var installation = new Installation(lease, DataSource(lease.ConnectionString), keys, services);
#pragma warning restore CA2000
        try
        {
            await installation.DemandUsableDatabaseAsync(cancellation);
            await installation.ApplySchemaAsync(cancellation);
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
        await Daemon.DisposeAsync();
        Register.Dispose();
        await Store.DisposeAsync();
        await Database.DisposeAsync(); // before the lease: the server waits for nobody
        await _lease.DisposeAsync();
        _logs.Dispose();
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

    private async Task ApplySchemaAsync(CancellationToken cancellation)
    {
        try
        {
            await Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(cancellation);
        }
        catch (SchemaMigrationException foreign)
        {
            throw new UserErrorException(foreign.Message);
        }
    }
}
