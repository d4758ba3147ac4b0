namespace TrialMatch.EventStore;

/// <summary>
/// What a rebuild remembers from one page of the log to the next: the documents that the page changed. Streams that are
/// busy at the same time are in the next page too, and need not be read back; memory is bounded by the page all the same.
/// </summary>
internal sealed class RebuildMemory
{
    /// <summary>The documents by id, null for one that there is not; of the type that the projection keeps.</summary>
    public object? LastPage { get; set; }
}
