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

    /// <summary>
    /// Writes the log as one JSON object per line (NDJSON, UTF-8), in its order, up to where it is final now. Events are
    /// written as they are stored, whether their types are registered or not.
    /// </summary>
    /// <param name="output">Is written to as the log is read, and left open.</param>
    /// <param name="after">Where to continue; see <see cref="ResumeExportAsync"/>.</param>
    /// <param name="progress">Is told now and then how many events were written.</param>
    /// <param name="token">Cancels; what was written stays good for continuing.</param>
    /// <returns>The position of the last event written, or <paramref name="after"/>.</returns>
    Task<EventPosition> ExportAsync(
        Stream output, EventPosition after = default, IProgress<long>? progress = null, CancellationToken token = default);

    /// <summary>
    /// Prepares a file to take the rest of an export: cuts off a line that was not finished, moves to its end, and
    /// returns the position to continue after.
    /// </summary>
    /// <param name="file">Can be read, written and positioned; may be empty.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="LogTransferException">It is no export, or one from another database.</exception>
    Task<EventPosition> ResumeExportAsync(Stream file, CancellationToken token = default);

    /// <summary>
    /// Reads an exported log into a database without events: same ids, versions, times, metadata, hashes and order;
    /// positions are new. An import that was interrupted is continued by running it again. Hashes are checked on the
    /// way. Nobody else may append meanwhile; read models are to be rebuilt afterwards.
    /// </summary>
    /// <param name="input">The exported log, from its first line.</param>
    /// <param name="progress">Is told now and then how many events were imported.</param>
    /// <param name="token">Cancels.</param>
    /// <returns>How many events were imported now.</returns>
    /// <exception cref="LogTransferException">A line is no event or does not fit, or the database has other events. Names the line.</exception>
    Task<long> ImportAsync(Stream input, IProgress<long>? progress = null, CancellationToken token = default);
}
