using Microsoft.Extensions.Logging;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Events, their projections and documents in PostgreSQL. One per application; safe for concurrent use.</summary>
public sealed class DocumentStore : IDocumentStore
{
    private readonly AppendSignal _signal;

    /// <summary>Builds a store on a data source, which stays the caller's to dispose of, after the store.</summary>
    /// <exception cref="InvalidOperationException">A projection does not say which events it is made of.</exception>
    public DocumentStore(NpgsqlDataSource dataSource, StoreOptions options)
    {
        options.Projections.Validate();
        DataSource = dataSource;
        Options = options;
        _signal = new AppendSignal(dataSource, options.LoggerFactory.CreateLogger<DocumentStore>());
        Events = Log = new EventLog(dataSource, options);
        Storage = new SchemaStorage(dataSource, options);
    }

    /// <inheritdoc />
    public IEventLog Events { get; }

    /// <inheritdoc />
    public ISchemaStorage Storage { get; }

    internal NpgsqlDataSource DataSource { get; }

    internal StoreOptions Options { get; }

    internal EventLog Log { get; }

    /// <summary>Builds a store as configured.</summary>
    /// <exception cref="InvalidOperationException">A projection does not say which events it is made of.</exception>
    public static DocumentStore For(NpgsqlDataSource dataSource, Action<StoreOptions> configure)
    {
        var options = new StoreOptions();
        configure(options);
        return new DocumentStore(dataSource, options);
    }

    /// <inheritdoc />
    public IDocumentSession LightweightSession() => NewSession();

    /// <inheritdoc />
    public IQuerySession QuerySession() => new QuerySession(DataSource, Options);

    /// <inheritdoc />
    public Task<Verification> VerifyAsync(
        LogSeal? seal = null, IProgress<VerificationProgress>? progress = null, CancellationToken token = default) =>
        new LogVerifier(DataSource, Options, progress).RunAsync(seal, token);

    /// <inheritdoc />
    public Task<EventPosition> ExportAsync(
        Stream output, EventPosition after = default, IProgress<long>? progress = null, CancellationToken token = default) =>
        new LogExport(DataSource, Options).RunAsync(output, after, progress, token);

    /// <inheritdoc />
    public Task<EventPosition> ResumeExportAsync(Stream file, CancellationToken token = default) =>
        ExportResumption.RunAsync(DataSource, file, token);

    /// <inheritdoc />
    public async Task<long> ImportAsync(Stream input, IProgress<long>? progress = null, CancellationToken token = default)
    {
        var imported = await new LogImport(DataSource, progress).RunAsync(input, token);
        _signal.Raise();
        return imported;
    }

    /// <summary>Tells other processes about what was just appended, and stops.</summary>
    public ValueTask DisposeAsync() => _signal.DisposeAsync();

    internal DocumentSession NewSession() => new(DataSource, Options, _signal);
}
