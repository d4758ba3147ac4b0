namespace TrialMatch.EventStore;

/// <summary>What is wrong with a place in the log.</summary>
public enum LogProblemKind
{
    /// <summary>The event, or its predecessor's hash, is not what it was when the event was appended.</summary>
    Altered,

    /// <summary>Events that the stream had are gone: from this version up to the next that is there, or to the end.</summary>
    Missing,

    /// <summary>An event that the stream does not count as its own.</summary>
    Surplus,

    /// <summary>The event stands in the log before one that precedes it in its stream.</summary>
    OutOfOrder,

    /// <summary>The event has no hash: another program than this one appended it.</summary>
    Unsealed,

    /// <summary>The log does not begin with the events that it began with when the seal was made.</summary>
    SealBroken,
}

/// <summary>Something wrong in the log.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="StreamId">The stream; null when it is the log as a whole.</param>
/// <param name="Version">The version in the stream; null when it is the log as a whole.</param>
/// <param name="Position">Where the event stands; null for events that are gone.</param>
public sealed record LogProblem(LogProblemKind Kind, Guid? StreamId, long? Version, EventPosition? Position);

/// <summary>How far a verification has come.</summary>
/// <param name="Events">Events verified.</param>
/// <param name="Total">Events that there were to verify when it began.</param>
public readonly record struct VerificationProgress(long Events, long Total);

/// <summary>The outcome of a verification.</summary>
/// <param name="Streams">Streams verified.</param>
/// <param name="Events">Events verified.</param>
/// <param name="ProblemCount">All problems.</param>
/// <param name="Problems">The first thousand problems.</param>
/// <param name="Seal">Keep it outside the database: verifying against it later finds what chains alone cannot show.</param>
public sealed record Verification(
    long Streams, long Events, long ProblemCount, IReadOnlyList<LogProblem> Problems, LogSeal Seal)
{
    /// <summary>Whether nothing was found wrong.</summary>
    public bool IsIntact => ProblemCount == 0;
}
