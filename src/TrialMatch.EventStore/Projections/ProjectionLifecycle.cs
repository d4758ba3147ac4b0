namespace TrialMatch.EventStore;

/// <summary>When a projection is brought up to date.</summary>
public enum ProjectionLifecycle
{
    /// <summary>In the transaction that appends the events.</summary>
    Inline,

    /// <summary>Shortly after, by the <see cref="ProjectionDaemon"/>.</summary>
    Async,
}

/// <summary>When a snapshot is brought up to date.</summary>
public enum SnapshotLifecycle
{
    /// <summary>In the transaction that appends the events.</summary>
    Inline,

    /// <summary>Shortly after, by the <see cref="ProjectionDaemon"/>.</summary>
    Async,
}
