using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>How far a rebuild has come.</summary>
/// <param name="Events">Events applied.</param>
/// <param name="Sequence">The sequence number reached.</param>
/// <param name="LastSequence">The sequence number to reach, as known so far.</param>
public readonly record struct RebuildProgress(long Events, long Sequence, long LastSequence);

/// <summary>
/// Makes the documents of a projection anew beside the live ones, which stay in use until they are replaced. Events
/// that were skipped are skipped again, but for one that is replayed.
/// </summary>
internal sealed class ProjectionRebuild(
    DocumentStore store, ProjectionBase projection, IProgress<RebuildProgress>? progress, DeadLetterEvent? replayed = null)
{
    private const int PageSize = 5000;

    private readonly IDocumentMapping _mapping = projection.MappingIn(store.Options);
    private readonly bool _isInline = projection.Lifecycle == ProjectionLifecycle.Inline;
    private readonly RebuildMemory _memory = new();
    private EventPosition _position = EventPosition.Start;
    private long _events;
    private IReadOnlyCollection<long> _skipped = [];

    /// <exception cref="OperationRefusedException">The projection is being rebuilt already.</exception>
    /// <exception cref="ApplyEventException">The projection fails at an event; the live documents stay as they are.</exception>
    public async Task RunAsync(CancellationToken token)
    {
        await using var leadership = await Leadership.StandByAsync(store.DataSource, $"{projection.Name}:Rebuild", token);
        if (!await leadership.TryTakeAsync(token))
            throw new OperationRefusedException($"The projection \"{projection.Name}\" is being rebuilt already.");

        await using var connection = await store.DataSource.OpenConnectionAsync(token);
        await DocumentTable.BeginRebuildAsync(connection, _mapping, token);
        _skipped = await DeadLetters.SkippedAsync(store, projection.Name, except: replayed, token);
        await CatchUpAsync(connection, await store.Log.FetchFinalPositionAsync(token), token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        await ReplaceAsync(connection, token);
        await transaction.CommitAsync(token);
    }

    private async Task CatchUpAsync(NpgsqlConnection connection, EventPosition ceiling, CancellationToken token)
    {
        var reader = new EventReader(Sql.On(connection), store.Options);
        var aliases = store.Options.Events.Types.AliasesOf(projection.IncludedTypes);
        while (_position < ceiling)
        {
            var page = new List<Event>();
            await reader.ForEachAsync(_position, ceiling, aliases, PageSize, _skipped, page.Add, projection.LooksAtDataOnly, token);
            await using var batch = new NpgsqlBatch(connection);
            foreach (var change in await projection.ApplyAsync(Sql.On(connection), page, store.Options, _memory, token))
                batch.BatchCommands.Add(change);
            if (batch.BatchCommands.Count > 0)
                await batch.ExecuteNonQueryAsync(token);
            _position = page.Count == PageSize ? page[^1].Position : ceiling;
            _events += page.Count;
            progress?.Report(new RebuildProgress(_events, _position.Sequence, ceiling.Sequence));
        }
    }

    /// <summary>Keeps writers of the documents waiting while the last events are caught up with, and lets the new documents take over.</summary>
    private async Task ReplaceAsync(NpgsqlConnection connection, CancellationToken token)
    {
        // The order in which an append and a page of the daemon take their locks, too.
        if (_isInline)
            await RunAsync(connection, "lock table mt_streams in exclusive mode", token);
        await RunAsync(connection, $"lock table {_mapping.Table} in access exclusive mode", token);

        var reader = new EventReader(Sql.On(connection), store.Options);
        await CatchUpAsync(connection, _isInline ? await reader.LastAsync(token) : await reader.CeilingAsync(token), token);
        if (!_isInline)
            await MoveCursorAsync(connection, token);
        else if (!projection.SpansStreams)
            await RunAsync(connection, VersionsSql(), token);
        await using var takeOver = Sql.On(connection)("select mt_take_over_rebuild($1)").With(Sql.Text(_mapping.Table));
        await takeOver.ExecuteNonQueryAsync(token);
        if (replayed is not null)
        {
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(store.Options.Documents.For<DeadLetterEvent>().Delete(replayed.Id));
            await batch.ExecuteNonQueryAsync(token);
        }
    }

    /// <summary>
    /// Lets the daemon go on from here. The cursor must change in any case, so that a page that was begun on the old
    /// documents is refused. All is caught up with, so there is no event at the next number of the same transaction.
    /// </summary>
    private async Task MoveCursorAsync(NpgsqlConnection connection, CancellationToken token)
    {
        var progression = new Progression(Sql.On(connection), projection.Name);
        var live = await progression.LoadAsync(token);
        var next = live == _position ? _position with { Sequence = _position.Sequence + 1 } : _position;
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(progression.Advance(live, next));
        await batch.ExecuteNonQueryAsync(token);
    }

    /// <summary>A document that is made with the append has the version of its stream, whichever event came last.</summary>
    private string VersionsSql() =>
        $"""
        update {DocumentTable.UnderRebuild(_mapping)} d set mt_version = s.version
          from mt_streams s where s.id = d.id and s.version <> d.mt_version
        """;

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken token)
    {
        await using var command = Sql.On(connection)(sql);
        await command.ExecuteNonQueryAsync(token);
    }
}
