using Npgsql;

namespace TrialMatch.EventStore;

/// <inheritdoc cref="IDocumentSession" />
internal sealed class DocumentSession : QuerySession, IDocumentSession
{
    private readonly UnitOfWork _work = new();
    private readonly AppendSignal _signal;
    private readonly Dictionary<(Type, Guid), Guid> _versions = [];
    private readonly Dictionary<string, string> _headers = new(StringComparer.Ordinal);

    public DocumentSession(NpgsqlDataSource dataSource, StoreOptions options, AppendSignal signal)
        : base(dataSource, options)
    {
        _signal = signal;
        Events = new EventStoreOperations(dataSource, options, _work);
    }

    public new IEventStoreOperations Events { get; }

    public string? CorrelationId { get; set; }

    public string? CausationId { get; set; }

    public string? LastModifiedBy { get; set; }

    public EventPosition? LastCommitted { get; private set; }

    public void SetHeader(string key, string value) => _headers[key] = value;

    public void Store<T>(params IEnumerable<T> documents)
        where T : class
    {
        if (Options.Schema.Declared<T>().IsProjected)
            throw new InvalidOperationException($"{typeof(T)} is the projection of a stream and cannot be stored by hand.");
        var commands = Options.Documents.For<T>();
        _work.Documents.AddRange(documents.Select(document =>
            commands.IsOptimistic ? StoreVersion(commands, document) : commands.Upsert(document)));
    }

    public void UpdateExpectedVersion<T>(T document, Guid version)
        where T : class
    {
        var commands = Options.Documents.For<T>();
        if (!commands.IsOptimistic)
            throw new InvalidOperationException(
                $"{typeof(T)} has no version to expect; declare it with Schema.For<{typeof(T).Name}>().UseOptimisticConcurrency().");
        Loaded(commands, document, version);
        Store([document]);
    }

    public Guid? VersionFor<T>(T document)
        where T : class
    {
        var commands = Options.Documents.For<T>();
        return commands.IsOptimistic && _versions.TryGetValue((typeof(T), commands.IdOf(document)), out var version) ? version : null;
    }

    public void Delete<T>(Guid id)
        where T : class => _work.Documents.Add(_versions.Remove((typeof(T), id), out var seen)
            ? Options.Documents.For<T>().Delete(id, seen)
            : Options.Documents.For<T>().Delete(id));

    public Guid Schedule<T>(T message, DateTimeOffset at, Guid? id)
        where T : notnull
    {
        var chosen = id ?? Guid.CreateVersion7();
        _work.Documents.Add(ScheduleCommands.Add(chosen, message, at, CorrelationId, Options));
        return chosen;
    }

    public void Unschedule(Guid message) => _work.Documents.Add(ScheduleCommands.Cancel(message));

    public async Task SaveChangesAsync(CancellationToken token)
    {
        try
        {
            await CommitAsync(token);
        }
        finally
        {
            await _work.ReleaseAsync();
        }
    }

    /// <summary>Gives up what was not saved.</summary>
    public override async ValueTask DisposeAsync()
    {
        await _work.ReleaseAsync();
        await base.DisposeAsync();
    }

    /// <summary>Makes a command to read with.</summary>
    internal NpgsqlCommand Command(string sql) => DataSource.CreateCommand(sql);

    /// <summary>Adds a projected document, for asynchronous projections.</summary>
    internal void Enqueue(NpgsqlBatchCommand document) => _work.Documents.Add(document);

    /// <summary>Makes the commit also move a subscription's cursor, if it still is where this subscription left it.</summary>
    internal void Advance(NpgsqlBatchCommand progression) => _work.Progression = progression;

    /// <summary>Later changes expect the version that was seen.</summary>
    protected override void Loaded<T>(DocumentCommands<T> commands, T document, Guid version) =>
        _versions[(typeof(T), commands.IdOf(document))] = version;

    private NpgsqlBatchCommand StoreVersion<T>(DocumentCommands<T> commands, T document)
        where T : class
    {
        var (key, version) = ((typeof(T), commands.IdOf(document)), Guid.NewGuid());
        var expected = _versions.TryGetValue(key, out var seen) ? seen : (Guid?)null;
        _versions[key] = version;
        return commands.Store(document, expected, version);
    }

    private async Task CommitAsync(CancellationToken token)
    {
        if (_work.IsEmpty)
            return;
        var metadata = new EventMetadata(CorrelationId, CausationId, LastModifiedBy, new Dictionary<string, string>(_headers));
        var position = await new UnitOfWorkCommit(DataSource, Options, _work, metadata).RunAsync(token);
        _work.Clear();
        if (position is null)
            return;
        LastCommitted = position;
        _signal.Raise();
    }
}
