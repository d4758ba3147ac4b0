using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Finds where an interrupted export has to go on.</summary>
internal static class ExportResumption
{
    private const int BlockSize = 64 * 1024;

    /// <summary>How every line begins: with the first member of <see cref="LogLine"/>.</summary>
    private const string Beginning = "{\"position\":\"";

    private const string IsThereSql = "select exists (select from mt_events where id = $1 and xact_id = $2 and seq_id = $3)";

    /// <summary>Cuts off a line that was not finished, moves to the end and returns the position of the last line.</summary>
    public static async Task<EventPosition> RunAsync(NpgsqlDataSource dataSource, Stream file, CancellationToken token)
    {
        var end = await LineStartAsync(file, file.Length, token);
        if (end == 0)
        {
            await DemandBeginningAsync(file, token);
            file.SetLength(0);
            return EventPosition.Start;
        }

        var start = await LineStartAsync(file, end - 1, token);
        var bytes = new byte[end - 1 - start];
        file.Position = start;
        await file.ReadExactlyAsync(bytes, token);

        var (position, id) = Read(Encoding.UTF8.GetString(bytes));
        await using var query = dataSource.CreateCommand(IsThereSql)
            .With(Sql.Uuid(id), Sql.Xid(position.Transaction), Sql.Bigint(position.Sequence));
        if (!(bool)(await query.ExecuteScalarAsync(token))!)
        {
            throw new LogTransferException(
                $"The file ends with event {id} at {position}, where this log has no such event: it was exported from another database.");
        }

        // Only now, when it is known to be this log's export, is anything cut from it.
        file.SetLength(end);
        file.Position = end;
        return position;
    }

    /// <summary>A file without a whole line must at least begin as an export does, before it is emptied.</summary>
    private static async Task DemandBeginningAsync(Stream file, CancellationToken token)
    {
        var bytes = new byte[Math.Min(file.Length, Beginning.Length)];
        file.Position = 0;
        await file.ReadExactlyAsync(bytes, token);
        if (!Beginning.StartsWith(Encoding.UTF8.GetString(bytes), StringComparison.Ordinal))
            throw new LogTransferException("The file does not begin like an exported log.");
    }

    /// <summary>Where the line begins that a place of the file is in: after the last line feed before it.</summary>
    private static async Task<long> LineStartAsync(Stream file, long before, CancellationToken token)
    {
        var block = new byte[BlockSize];
        while (before > 0)
        {
            var from = Math.Max(0, before - BlockSize);
            var read = block.AsMemory(0, (int)(before - from));
            file.Position = from;
            await file.ReadExactlyAsync(read, token);
            if (read.Span.LastIndexOf((byte)'\n') is >= 0 and var found)
                return from + found + 1;
            before = from;
        }
        return 0;
    }

    private static (EventPosition Position, Guid Id) Read(string last)
    {
        try
        {
            var line = LogLine.Parse(last);
            var parts = line.Position.Split('/');
            return (
                new EventPosition(
                    ulong.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture)),
                line.Id);
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new LogTransferException($"The file does not end with a line of an exported log: {e.Message}", e);
        }
    }
}
