using System.Text.Json;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Reads an exported log into a database that has no events, or continues where an earlier import stopped.</summary>
internal sealed class LogImport(NpgsqlDataSource dataSource, IProgress<long>? progress)
{
    private const int PageSize = 500;

    private const string LastSql =
        "select count(*) over (), id from mt_events order by xact_id desc, seq_id desc limit 1";

    private long _line;

    /// <summary>Imports, and returns how many events are new.</summary>
    public async Task<long> RunAsync(Stream input, CancellationToken token)
    {
        using var reader = new StreamReader(input, leaveOpen: true);
        await SkipAsync(reader, token);
        long imported = 0;
        var page = new List<LogLine>(PageSize);
        while (true)
        {
            var line = await NextAsync(reader, token);
            if (line is not null)
                page.Add(line);
            if (page.Count == PageSize || (line is null && page.Count > 0))
            {
                await SaveAsync(page, token);
                imported += page.Count;
                progress?.Report(imported);
                page.Clear();
            }
            if (line is null)
                return imported;
        }
    }

    /// <summary>Passes over the lines that are in the database already.</summary>
    private async Task SkipAsync(StreamReader reader, CancellationToken token)
    {
        long count = 0;
        Guid last = default;
        await using (var query = dataSource.CreateCommand(LastSql))
        {
            await using var row = await query.ExecuteReaderAsync(token);
            if (await row.ReadAsync(token))
                (count, last) = (row.GetInt64(0), row.GetGuid(1));
        }
        LogLine? line = null;
        while (_line < count)
        {
            line = await NextAsync(reader, token)
                ?? throw new LogTransferException($"The database has {count} events already, the file only {_line}.");
        }
        if (line is not null && line.Id != last)
        {
            throw new LogTransferException(
                _line,
                $"Event {line.Id} would follow here, but event {last} is the last of the database: expected an empty database or the one that an import of this file was interrupted in.");
        }
    }

    private async Task<LogLine?> NextAsync(StreamReader reader, CancellationToken token)
    {
        if (await reader.ReadLineAsync(token) is not { } text)
            return null;
        _line++;
        try
        {
            return LogLine.Parse(text);
        }
        catch (JsonException e)
        {
            throw new LogTransferException(_line, $"not an event of an exported log: {e.Message}", e);
        }
    }

    private async Task SaveAsync(List<LogLine> page, CancellationToken token)
    {
        await using var connection = await dataSource.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in LogImportCommands.For(page))
            batch.BatchCommands.Add(command);
        try
        {
            await using var row = await batch.ExecuteReaderAsync(token);
            if (await row.ReadAsync(token))
            {
                var id = row.GetGuid(0);
                throw new LogTransferException(
                    _line - page.Count + 1 + page.FindIndex(line => line.Id == id),
                    $"event {id} does not fit the hash that it was exported with, or is not preceded by its predecessor.");
            }
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new LogTransferException(_line, $"an event from this line or at most {page.Count - 1} before it is there twice: {e.Detail}", e);
        }
        await transaction.CommitAsync(token);
    }
}
