namespace TrialMatch.Registry.Import.CtGov;

/// <summary>
/// Cuts a byte stream into records without holding more than one: one object, several after each other, an array, or
/// an object whose <c>studies</c> is the array. It only follows strings and brackets; whether a record is JSON is for
/// the reader of the record to say.
/// </summary>
/// <remarks>
/// A broken record must not swallow those after it. A line break within a string, which JSON forbids, or an opening
/// bracket in the column in which the record began without a comma before it, ends the broken record; reading goes on
/// at the next opening bracket in that column.
/// </remarks>
internal sealed class RecordSplitter
{
    private byte[] _kept = new byte[64 * 1024];
    private int _length;
    private long _line = 1;
    private int _column;
    private bool _blankSoFar = true;
    private byte _last;
    private int _depth;
    private int _listDepth;
    private int _index;
    private long _began;
    private int _beganColumn;
    private State _state;
    private bool _inString;
    private bool _escaped;
    private bool _oversized;

    private enum State
    {
        /// <summary>Between records.</summary>
        Between,

        /// <summary>In a record.</summary>
        Record,

        /// <summary>In something that is no record.</summary>
        Stray,

        /// <summary>Behind a broken record, looking for the next.</summary>
        Lost,
    }

    /// <summary>Takes some more bytes and hands out the records that they complete.</summary>
    public IEnumerable<RawRecord> Take(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            if (Next(bytes.Span[at]) is { } record)
                yield return record;
        }
    }

    /// <summary>What the end of the file leaves unfinished or missing, if anything.</summary>
    public RawRecord? End() => _state switch
    {
        State.Record => Close("The record has no end: a bracket or quotation mark is not closed."),
        State.Stray => CloseStray(),
        State.Between when _listDepth > 0 => Failed("The list of records has no end: a bracket is not closed."),
        _ when _index == 0 => Failed("There is no record: expected a JSON object, an array of them, or one a line."),
        _ => null,
    };

    private RawRecord? Next(byte b)
    {
        var opensLine = _blankSoFar && b == '{';
        Count(b);
        if (_inString)
            return InString(b);
        if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            Keep(b);
            return b == '\n' && _state == State.Stray ? CloseStray() : null;
        }

        RawRecord? broken = null;
        if (opensLine && _column == _beganColumn)
        {
            if (_state == State.Record && _last is not ((byte)',' or (byte)':' or (byte)'['))
                broken = Abandon();
            if (_state == State.Lost)
                _state = State.Between;
        }

        var done = _state switch
        {
            State.Record => InRecord(b),
            State.Lost => null,
            _ => Outside(b),
        };
        _last = b;
        return broken ?? done;
    }

    private void Count(byte b)
    {
        _column = b == '\n' ? 0 : _column + 1;
        _line += b == '\n' ? 1 : 0;
        _blankSoFar = b == '\n' || (_blankSoFar && b is (byte)' ' or (byte)'\t');
    }

    private RawRecord? InString(byte b)
    {
        if (b == '\n')
        {
            _inString = _escaped = false;
            return _state == State.Record ? Abandon() : CloseStray();
        }

        Keep(b);
        if (_escaped)
            _escaped = false;
        else if (b == '\\')
            _escaped = true;
        else if (b == '"')
            (_inString, _last) = (false, b);
        return null;
    }

    private RawRecord? InRecord(byte b)
    {
        if (b == '[' && _listDepth == 0 && _depth == 1 && _last == ':' && NamesStudies())
        {
            (_state, _depth, _listDepth) = (State.Between, 2, 2);
            return null;
        }

        Keep(b);
        if (b == '"')
            _inString = true;
        else if (b is (byte)'{' or (byte)'[')
            _depth++;
        else if (b is (byte)'}' or (byte)']' && --_depth == _listDepth)
            return Close(null);
        return null;
    }

    private RawRecord? Outside(byte b)
    {
        if (b == '{' && _depth == _listDepth)
            return Begin();
        if (b is (byte)'{' or (byte)'[')
        {
            var opensList = _depth == 0 && _listDepth == 0 && _state == State.Between;
            _depth++;
            _listDepth = opensList ? 1 : _listDepth;
            return null;
        }

        if (b is (byte)'}' or (byte)']')
        {
            var stray = _state == State.Stray ? CloseStray() : null;
            _depth = Math.Max(0, _depth - 1);
            _listDepth = _depth == 0 ? 0 : _listDepth;
            return stray;
        }

        if (b == ',')
            return _state == State.Stray ? CloseStray() : null;
        _inString = b == '"';
        if (_state == State.Between && _depth == _listDepth)
            (_state, _began) = (State.Stray, _line);
        return null;
    }

    private RawRecord? Begin()
    {
        var stray = _state == State.Stray ? CloseStray() : null;
        (_state, _began, _beganColumn, _length, _oversized) = (State.Record, _line, _column, 0, false);
        _depth++;
        Keep((byte)'{');
        return stray;
    }

    private bool NamesStudies() => _kept.AsSpan(0, _length).TrimEnd(" \t\r\n:"u8).EndsWith("\"studies\""u8);

    private void Keep(byte b)
    {
        if (_state != State.Record || _oversized)
            return;
        if (_length == Limits.RecordBytes)
        {
            _oversized = true;
            return;
        }

        if (_length == _kept.Length)
            Array.Resize(ref _kept, Math.Min(Limits.RecordBytes, _length * 2));
        _kept[_length++] = b;
    }

    private RawRecord Abandon()
    {
        var record = Close("The record has no end: a bracket or quotation mark is not closed where the line ends.");
        (_state, _depth) = (State.Lost, _listDepth);
        return record;
    }

    private RawRecord CloseStray()
    {
        _state = State.Between;
        return Failed("Expected a record, which is a JSON object.") with { Line = _began };
    }

    private RawRecord Close(string? error)
    {
        _state = State.Between;
        error ??= _oversized ? $"The record is larger than {Limits.RecordBytes / (1024 * 1024)} MB." : null;
        return new RawRecord(++_index, _began, error is null ? _kept.AsMemory(0, _length).ToArray() : default, error);
    }

    private RawRecord Failed(string error) => new(++_index, _line, default, error);
}
