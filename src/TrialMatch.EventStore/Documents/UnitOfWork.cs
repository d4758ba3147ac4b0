using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>What a session has collected and not yet committed.</summary>
internal sealed class UnitOfWork
{
    private readonly Dictionary<Guid, StreamAction> _streams = [];

    /// <summary>Streams to append to; those without events are left alone.</summary>
    public IReadOnlyList<StreamAction> Streams => [.. _streams.Values.Where(stream => stream.Events.Count > 0)];

    public HashSet<Guid> Archived { get; } = [];

    /// <summary>Documents to store and delete, in order.</summary>
    public List<NpgsqlBatchCommand> Documents { get; } = [];

    /// <summary>The transaction that this work is committed in, if streams were locked for it beforehand.</summary>
    public ExclusiveTransaction? Exclusive { get; set; }

    /// <summary>What must come last: the cursor of the subscription that this work belongs to.</summary>
    public NpgsqlBatchCommand? Progression { get; set; }

    public bool IsEmpty => Archived.Count + Documents.Count == 0 && Progression is null && Streams.Count == 0;

    /// <summary>The one event that is all of the work, on a stream that is thought to be there.</summary>
    public (StreamAction Stream, Event Event)? OnlyEvent =>
        Archived.Count + Documents.Count == 0 && Progression is null
        && Streams is [{ Pending: [var e], ExpectedVersion: not 0, MustExist: false, MayBeResent: false } stream]
            ? (stream, e)
            : null;

    /// <summary>What is done to a stream; all appends to one stream are one.</summary>
    public StreamAction Stream(Guid id)
    {
        if (!_streams.TryGetValue(id, out var action))
            _streams.Add(id, action = new StreamAction(id));
        return action;
    }

    public void Clear()
    {
        _streams.Clear();
        Archived.Clear();
        Documents.Clear();
        Progression = null;
    }

    /// <summary>Frees the streams that were locked for it.</summary>
    public async ValueTask ReleaseAsync()
    {
        if (Exclusive is { } exclusive)
            await exclusive.DisposeAsync();
        Exclusive = null;
    }
}
