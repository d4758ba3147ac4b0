using System.Runtime.CompilerServices;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>Reads a file record by record.</summary>
internal static class RawRecords
{
    /// <summary>The records in order; those that cannot be cut out say why.</summary>
    public static async IAsyncEnumerable<RawRecord> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken token)
    {
        var splitter = new RecordSplitter();
        var buffer = new byte[64 * 1024];
        var skip = await ByteOrderMarkAsync(stream, buffer, token);
        for (var length = skip.Length; length > 0; length = await stream.ReadAsync(buffer, token))
        {
            foreach (var record in splitter.Take(buffer.AsMemory(skip.Skip, length - skip.Skip)))
                yield return record;
            skip = default;
        }

        if (splitter.End() is { } unfinished)
            yield return unfinished;
    }

    /// <summary>Reads the beginning; a UTF-8 byte order mark is not part of the JSON.</summary>
    private static async Task<(int Length, int Skip)> ByteOrderMarkAsync(Stream stream, byte[] buffer, CancellationToken token)
    {
        var length = await stream.ReadAtLeastAsync(buffer, 3, throwOnEndOfStream: false, token);
        return (length, buffer.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0);
    }
}
