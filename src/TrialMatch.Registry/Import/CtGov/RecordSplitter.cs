using System.Buffers;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>
/// Cuts a byte stream into records without holding more than one: one object, several after each other, an array, or
/// an object whose <c>studies</c> is the array. It only follows strings and brackets; whether a record is JSON is for
/// the reader of the record to say.
/// </summary>
/// <remarks>
/// With one record a line, a broken record must not swallow the next one: a line break within a string, which JSON
/// forbids, or a record that begins on a new line without a comma before it, ends the broken one there.
/// </remarks>
internal sealed class RecordSplitter
{
    private readonly ArrayBufferWriter<byte> _record = new(64 * 1024);
    private readonly ArrayBufferWriter<byte> _key = new(16);
    private long _line = 1;
    private long _began;
    private int _depth;
    private int _recordDepth = -1;
    private int _index;
    private bool _inString;
    private bool _escaped;
    private bool _oversized;
    private bool _lineStart = true;
    private byte _last;

    /// <summary>Takes some more bytes and hands out the records that they complete.</summary>
    public IEnumerable<RawRecord> Take(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            if (Next(bytes.Span[at]) is { } record)
                yield return record;
        }
    }

    /// <summary>The record that the end of the file left unfinished, if any.</summary>
    public RawRecord? End() =>
        InRecord ? Close("The record has no end: a bracket or quotation mark is not closed.")
        : _depth > 0 ? new RawRecord(_index + 1, _line, default, "The list of records has no end: a bracket is not closed.")
        : null;

    private bool InRecord => _recordDepth >= 0;

    private RawRecord? Next(byte b)
    {
        var startsLine = _lineStart;
        _lineStart = b == '\n' || (_lineStart && b is (byte)' ' or (byte)'\t' or (byte)'\r');
        if (b == '\n')
            _line++;
        if (_inString)
            return InString(b);
        if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            Keep(b);
            return null;
        }

        var broken = InRecord && startsLine && b == '{' && _last is (byte)'}' or (byte)']' or (byte)'"' && InRecord && startsLine && b == '{'
            ? Abandon()
            : null;
        var done = Structural(b);
        _last = b;
        return broken ?? done;
    }

    private RawRecord? InString(byte b)
    {
        if (b == '\n')
        {
            _inString = _escaped = false;
            return InRecord ? Abandon() : null;
        }

        Keep(b);
        if (!InRecord && _depth == 1)
            _key.Write([b]);
        if (_escaped)
            _escaped = false;
        else if (b == '\\')
            _escaped = true;
        else if (b == '"')
            (_inString, _last) = (false, b);
        return null;
    }

    private RawRecord? Structural(byte b)
    {
        switch (b)
        {
            case (byte)'"':
                _inString = true;
                _key.ResetWrittenCount();
                break;
            case (byte)'{' when !InRecord:
                Begin();
                break;
            case (byte)'[' when InRecord && _depth == _recordDepth + 1 && IsListOfStudies():
                Unwrap();
                return null;
            case (byte)'{' or (byte)'[':
                _depth++;
                break;
            case (byte)'}' or (byte)']':
                _depth = Math.Max(0, _depth - 1);
                Keep(b);
                return InRecord && _depth == _recordDepth ? Close(null) : null;
            default:
                break;
        }

        Keep(b);
        return null;
    }

    private void Begin()
    {
        _recordDepth = _depth++;
        _began = _line;
        _oversized = false;
        _record.ResetWrittenCount();
    }

    /// <summary>What looked like a record is the list's envelope: <c>{ "studies": [</c>.</summary>
    private void Unwrap()
    {
        _recordDepth = -1;
        _depth++;
        _record.ResetWrittenCount();
    }

    private bool IsListOfStudies()
    {
        var text = _record.WrittenSpan.TrimEnd(" \t\r\n:"u8);
        return text.EndsWith("\"studies\""u8);
    }

    private void Keep(byte b)
    {
        if (!InRecord)
            return;
        if (_record.WrittenCount >= Limits.RecordBytes)
            _oversized = true;
        else
            _record.Write([b]);
    }

    private RawRecord Abandon()
    {
        var record = Close("The record has no end: a bracket or quotation mark is not closed before the next line.");
        _depth = 0;
        return record;
    }

    private RawRecord Close(string? error)
    {
        _recordDepth = -1;
        error ??= _oversized ? $"The record is larger than {Limits.RecordBytes / (1024 * 1024)} MB." : null;
        return new RawRecord(++_index, _began, error is null ? _record.WrittenMemory.ToArray() : default, error);
    }
}
