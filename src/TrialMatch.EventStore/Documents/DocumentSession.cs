using System.Collections.ObjectModel;
using Npgsql;

namespace TrialMatch.EventStore;

/// <inheritdoc cref="IDocumentSession" />
internal sealed class DocumentSession : QuerySession, IDocumentSession
{
    private readonly UnitOfWork _work = new();
    private readonly AppendSignal _signal;
    private readonly EventStoreOperations _events;
    private Dictionary<(Type, Guid), Guid>? _versions;
    private Dictionary<string, string>? _headers;

    public DocumentSession(NpgsqlDataSource dataSource, StoreOptions options, AppendSignal signal)
        : base(dataSource, options)
    {
        _signal = signal;
        _events = new EventStoreOperations(dataSource, options, _work);
    }

    public override IEventStoreOperations Events => _events;

    private Dictionary<(Type, Guid), Guid> Versions => _versions ??= [];

    public string? CorrelationId { get; set; }

    public string? CausationId { get; set; }

    public string? LastModifiedBy { get; set; }

    public EventPosition? LastCommitted { get; private set; }

    public void SetHeader(string key, string value) => (_headers ??= new(StringComparer.Ordinal))[key] = value;

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
        return commands.IsOptimistic && Versions.TryGetValue((typeof(T), commands.IdOf(document)), out var version) ? version : null;
    }

    public void Delete<T>(Guid id)
        where T : class => _work.Documents.Add(Versions.Remove((typeof(T), id), out var seen)
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
            if (_work.IsEmpty)
                return;
            var metadata = new EventMetadata(
                CorrelationId, CausationId, LastModifiedBy,
                _headers is null ? ReadOnlyDictionary<string, string>.Empty : new Dictionary<string, string>(_headers));
            var position = await new UnitOfWorkCommit(DataSource, Options, _work, metadata).RunAsync(token);
            _work.Clear();
            if (position is null)
                return;
            LastCommitted = position;
            _signal.Raise();
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
        Versions[(typeof(T), commands.IdOf(document))] = version;

    private NpgsqlBatchCommand StoreVersion<T>(DocumentCommands<T> commands, T document)
        where T : class
    {
        var (key, version) = ((typeof(T), commands.IdOf(document)), Guid.NewGuid());
        var expected = Versions.TryGetValue(key, out var seen) ? seen : (Guid?)null;
        Versions[key] = version;
        return commands.Store(document, expected, version);
    }
}
