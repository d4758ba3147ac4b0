namespace TrialMatch.EventStore;

/// <summary>The database of events and documents.</summary>
public interface IDocumentStore : IAsyncDisposable
{
    /// <summary>The log as a whole.</summary>
    IEventLog Events { get; }

    /// <summary>The database schema.</summary>
    ISchemaStorage Storage { get; }

    /// <summary>A new unit of work.</summary>
    IDocumentSession LightweightSession();

    /// <summary>A new session that only reads.</summary>
    IQuerySession QuerySession();

    /// <summary>
    /// Checks every event of the log against the hash that it was appended with, and the completeness of every
    /// stream. Needs little memory and may run while others append.
    /// </summary>
    /// <param name="seal">A seal from an earlier verification, that the beginning of the log must still bear out.</param>
    /// <param name="progress">Is told now and then how far it has come.</param>
    /// <param name="token">Cancels.</param>
    Task<Verification> VerifyAsync(
        LogSeal? seal = null, IProgress<VerificationProgress>? progress = null, CancellationToken token = default);
}
