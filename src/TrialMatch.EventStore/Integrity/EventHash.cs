namespace TrialMatch.EventStore;

/// <summary>What the hash of an event is taken over; the same as in the function that appends.</summary>
internal static class EventHash
{
    /// <summary>
    /// SQL for the hash that a row <c>e</c> of mt_events should have after a given predecessor. Written out here,
    /// with built-in functions only, so that verifying does not trust functions that a tamperer could have replaced.
    /// </summary>
    /// <param name="previous">SQL for the predecessor's hash, null for the first event of a stream.</param>
    public static string Expression(string previous) =>
        $"""
        sha256(coalesce({previous}, '') || record_send(row(
            e.id, e.stream_id, e.version, e.type, e.timestamp, e.tenant_id, e.mt_dotnet_type,
            e.correlation_id, e.causation_id, e.user_name, e.headers, e.data)))
        """;
}
