namespace TrialMatch.EventStore;

/// <summary>
/// Where an event stands in the log as a whole. Positions are ordered first by the writing transaction, then by
/// sequence number; within a stream that order is the order of versions.
/// </summary>
/// <param name="Transaction">The 64-bit id of the transaction that wrote the event.</param>
/// <param name="Sequence">The event's <c>seq_id</c>.</param>
public readonly record struct EventPosition(ulong Transaction, long Sequence) : IComparable<EventPosition>
{
    /// <summary>Before the first event.</summary>
    public static EventPosition Start { get; }

    /// <inheritdoc />
    public int CompareTo(EventPosition other) =>
        (Transaction, Sequence).CompareTo((other.Transaction, other.Sequence));

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(EventPosition left, EventPosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(EventPosition left, EventPosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes before it.</summary>
    public static bool operator <=(EventPosition left, EventPosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes after it.</summary>
    public static bool operator >=(EventPosition left, EventPosition right) => left.CompareTo(right) >= 0;

    /// <summary>The position as <c>transaction/sequence</c>.</summary>
    public override string ToString() => $"{Transaction}/{Sequence}";
}
