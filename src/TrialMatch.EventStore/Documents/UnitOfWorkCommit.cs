using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>
/// Commits a unit of work. All of it goes to the server as one batch, which PostgreSQL runs as one transaction; the
/// functions raise an error when a version does not fit, so that a loser undoes all by itself.
/// </summary>
internal sealed class UnitOfWorkCommit(NpgsqlDataSource dataSource, StoreOptions options, UnitOfWork work, EventMetadata metadata)
{
    private const string LockSql = "select mt_lock_streams($1)";
    private const string VersionsSql = "select id, version from mt_streams where id = any ($1)";
    private const string ResentSql = "select distinct stream_id from mt_events where id = any ($1)";
    private const string ArchiveSql = "select mt_archive_stream($1)";
    private const string RequireSql = "select mt_require_stream($1)";

    private readonly IReadOnlyList<StreamAction> _streams = work.Streams;

    /// <summary>Commits, and returns the position of the last event, null if there was none.</summary>
    public async Task<EventPosition?> RunAsync(CancellationToken token)
    {
        Stamp();
        try
        {
            if (work.Exclusive is { } exclusive)
                return await RunAsync(exclusive, token);
            if (!_streams.Any(options.Projections.IsInline))
                return await AppendAsync(token);
            // Documents that events of several streams change are waited for.
            if (_streams.Any(stream => options.Projections.InlineOf(stream).Any(projection =>
                projection.SpansStreams || (stream is { ExpectedVersion: null, MayBeResent: true }))))
                return await RunInTurnAsync(token);
            // An append "whatever the version" with an inline projection has to know the version all the same. It takes
            // the one that it finds, and when another writer was faster it waits for its turn instead of trying until it wins.
            var presumed = _streams.Where(stream => stream.ExpectedVersion is null && options.Projections.InlineOf(stream).Any()).ToList();
            return await RunAtKnownVersionsAsync(presumed, token) is (true, var position) ? position : await RunInTurnAsync(token);
        }
        catch (PostgresException e) when (DatabaseErrors.Translate(e, _streams) is { } typed)
        {
            throw typed;
        }
        catch (NpgsqlException e) when (DatabaseGuard.Translate(e) is { } retryable)
        {
            throw retryable;
        }
    }

    /// <summary>Commits in one batch what no projection has to see first.</summary>
    private async Task<EventPosition?> AppendAsync(CancellationToken token)
    {
        foreach (var stream in _streams)
        {
            if (stream.ExpectedVersion is { } version)
                Number(stream, version);
        }
        await using var connection = await dataSource.OpenConnectionAsync(token);
        return work.OnlyEvent is { } only && await AppendNextAsync(connection, only.Stream, only.Event, token) is { } position
            ? position
            : await ExecuteAsync(connection, [], isLocked: false, token);
    }

    /// <summary>Appends one event to a stream that is there and as expected; null when it is not.</summary>
    private async Task<EventPosition?> AppendNextAsync(NpgsqlConnection connection, StreamAction stream, Event e, CancellationToken token)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { AppendCommand.Lock(stream.Id), AppendCommand.Next(stream, e, metadata, options) },
        };
        await using var row = await batch.ExecuteReaderAsync(token);
        await row.NextResultAsync(token);
        if (!await row.ReadAsync(token))
            return null;
        var position = ReadPosition(row, stream);
        await row.NextResultAsync(token); // errors of the commit surface here
        return position;
    }

    /// <summary>Commits in one batch; false when a stream moved away from the version that was presumed for it.</summary>
    private async Task<(bool IsCommitted, EventPosition? Position)> RunAtKnownVersionsAsync(List<StreamAction> presumed, CancellationToken token)
    {
        await using var connection = await dataSource.OpenConnectionAsync(token);
        try
        {
            foreach (var stream in presumed)
                await options.Projections.InlineOf(stream).OfType<IInlineStreamProjection>().First().PresumeAsync(Sql.On(connection), stream, options, token);
            var bases = _streams.ToDictionary(stream => stream.Id, stream => stream.ExpectedVersion);
            return (true, await RunAsync(connection, bases, isLocked: false, token));
        }
        catch (PostgresException e) when (DatabaseErrors.HasMoved(e, presumed))
        {
            return (false, null);
        }
        finally
        {
            foreach (var stream in presumed)
                stream.ExpectedVersion = null;
        }
    }

    private async Task<EventPosition?> RunInTurnAsync(CancellationToken token)
    {
        await using var transaction = await ExclusiveTransaction.BeginAsync(dataSource, token);
        return await RunAsync(transaction, token);
    }

    private async Task<EventPosition?> RunAsync(ExclusiveTransaction transaction, CancellationToken token)
    {
        var bases = await LockAsync(transaction.Connection, token);
        var position = await RunAsync(transaction.Connection, bases, isLocked: true, token);
        await transaction.CommitAsync(token);
        return position;
    }

    private async Task<EventPosition?> RunAsync(
        NpgsqlConnection connection, Dictionary<Guid, long?> bases, bool isLocked, CancellationToken token)
    {
        var projected = await ProjectAsync(connection, bases, token);
        return await ExecuteAsync(connection, projected, isLocked, token);
    }

    /// <summary>Gives the events what they are recorded with; microseconds are what the database keeps.</summary>
    private void Stamp()
    {
        var now = options.TimeProvider.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        foreach (var stream in _streams)
        {
            foreach (var e in stream.Pending)
            {
                e.StreamId = stream.Id;
                e.Timestamp = now;
                (e.CorrelationId, e.CausationId, e.UserName) = (metadata.CorrelationId, metadata.CausationId, metadata.UserName);
                e.Headers = metadata.Headers.Count == 0 ? null : metadata.Headers;
            }
        }
    }

    /// <summary>Waits for all streams and returns their versions; null for a stream whose events are there already.</summary>
    private async Task<Dictionary<Guid, long?>> LockAsync(NpgsqlConnection connection, CancellationToken token)
    {
        var ids = _streams.Select(stream => stream.Id).ToList();
        var chosen = _streams.Where(stream => stream.MayBeResent).SelectMany(stream => stream.Events).Select(e => e.Id);
        var versions = ids.ToDictionary(id => id, _ => (long?)0);

        await using var batch = new NpgsqlBatch(connection);
        var shared = _streams.SelectMany(stream => options.Projections.InlineOf(stream)
            .SelectMany(projection => stream.Events.SelectMany(projection.LocksOf)));
        batch.BatchCommands.Add(Sql.Command(LockSql, Sql.Uuids(ids.Union(work.Archived).Union(shared))));
        batch.BatchCommands.Add(Sql.Command(VersionsSql, Sql.Uuids(ids)));
        batch.BatchCommands.Add(Sql.Command(ResentSql, Sql.Uuids(chosen)));
        await using var row = await batch.ExecuteReaderAsync(token);
        await row.NextResultAsync(token);
        while (await row.ReadAsync(token))
            versions[row.GetGuid(0)] = row.GetInt64(1);
        await row.NextResultAsync(token);
        while (await row.ReadAsync(token))
            versions[row.GetGuid(0)] = null;
        return versions;
    }

    private async Task<List<NpgsqlBatchCommand>> ProjectAsync(
        NpgsqlConnection connection, Dictionary<Guid, long?> bases, CancellationToken token)
    {
        var command = Sql.On(connection);
        var documents = new List<NpgsqlBatchCommand>();
        var fresh = new List<IEvent>();
        foreach (var stream in _streams)
        {
            if (bases[stream.Id] is not { } version)
                continue;
            if (stream.MustExist && version == 0)
                throw new NonExistentStreamException(stream.Id);
            Number(stream, version);
            fresh.AddRange(stream.Pending);
            foreach (var projection in options.Projections.InlineOf(stream).OfType<IInlineStreamProjection>())
                documents.Add(await projection.ProjectInlineAsync(command, stream, version, options, token));
        }
        foreach (var projection in options.Projections.InlineAcross(fresh))
            documents.AddRange(await projection.ApplyAsync(command, fresh, options, rebuild: null, token));
        return documents;
    }

    private async Task<EventPosition?> ExecuteAsync(
        NpgsqlConnection connection, List<NpgsqlBatchCommand> projected, bool isLocked, CancellationToken token)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (!isLocked && Locks() is { } locks)
            batch.BatchCommands.Add(locks);
        foreach (var stream in _streams)
        {
            if (stream.MustExist)
                batch.BatchCommands.Add(Sql.Command(RequireSql, Sql.Uuid(stream.Id)));
        }
        var passed = batch.BatchCommands.Count;
        foreach (var stream in _streams)
            batch.BatchCommands.Add(AppendCommand.For(stream, metadata, options));
        foreach (var stream in work.Archived)
            batch.BatchCommands.Add(Sql.Command(ArchiveSql, Sql.Uuid(stream)));
        foreach (var command in projected)
            batch.BatchCommands.Add(command);
        foreach (var command in work.Documents)
            batch.BatchCommands.Add(command);
        if (work.Progression is { } progression)
            batch.BatchCommands.Add(progression);

        await using var row = await batch.ExecuteReaderAsync(token);
        for (; passed > 0; passed--)
            await row.NextResultAsync(token);
        EventPosition? last = null;
        foreach (var stream in _streams)
        {
            await row.ReadAsync(token);
            var position = ReadPosition(row, stream);
            last = last is { } before && before > position ? before : position;
            await row.NextResultAsync(token);
        }
        while (await row.NextResultAsync(token))
        {
            // Errors of later commands surface here.
        }
        return last;
    }

    /// <summary>With several streams, all locks come before the first write, in one order; one stream locks itself.</summary>
    private NpgsqlBatchCommand? Locks()
    {
        if (_streams.Count + work.Archived.Count == 1)
            return null;
        var touched = _streams.Select(stream => stream.Id).Union(work.Archived).ToList();
        return touched.Count > 1 ? Sql.Command(LockSql, Sql.Uuids(touched)) : null;
    }

    private static EventPosition ReadPosition(NpgsqlDataReader row, StreamAction stream)
    {
        stream.Version = row.GetInt64(0);
        return new EventPosition(row.GetFieldValue<ulong>(1), row.GetInt64(2));
    }

    private static void Number(StreamAction stream, long version)
    {
        foreach (var e in stream.Pending)
            e.Version = ++version;
    }
}
