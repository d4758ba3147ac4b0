namespace TrialMatch.EventStore;

/// <summary>Checks one stream, event by event.</summary>
/// <param name="id">The stream.</param>
/// <param name="head">The version that the stream says it has.</param>
/// <param name="report">Takes what is wrong.</param>
internal sealed class StreamCheck(Guid id, long head, Action<LogProblem> report)
{
    private long _version;
    private EventPosition _position;

    public Guid Id => id;

    /// <summary>Checks the next event that there is.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="position">Its position.</param>
    /// <param name="hash">The hash that it has.</param>
    /// <param name="expected">The hash that it should have after the event before it.</param>
    public void Next(long version, EventPosition position, byte[]? hash, byte[] expected)
    {
        var gap = version > _version + 1;
        if (gap)
            report(new LogProblem(LogProblemKind.Missing, id, _version + 1, Position: null));
        if (version > head)
            Report(LogProblemKind.Surplus);
        if (position < _position)
            Report(LogProblemKind.OutOfOrder);
        if (hash is null)
            Report(LogProblemKind.Unsealed);
        else if (!gap && !hash.AsSpan().SequenceEqual(expected))
            Report(LogProblemKind.Altered);
        (_version, _position) = (version, position);

        void Report(LogProblemKind kind) => report(new LogProblem(kind, id, version, position));
    }

    /// <summary>There are no more events.</summary>
    public void End()
    {
        if (_version < head)
            report(new LogProblem(LogProblemKind.Missing, id, _version + 1, Position: null));
    }
}
