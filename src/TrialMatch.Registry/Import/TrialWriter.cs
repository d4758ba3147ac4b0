using TrialMatch.EventStore;
using TrialMatch.Registry.Sites;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Import;

/// <summary>Who imports, and from which file: recorded with every event.</summary>
/// <param name="User">Who, such as <c>import ctgov</c>.</param>
/// <param name="SourceFile">The file.</param>
internal sealed record ImportOrigin(string User, string SourceFile);

/// <summary>Loads a stream, decides, appends; if somebody else was first, loads and decides again.</summary>
internal sealed class TrialWriter(IDocumentStore store)
{
    /// <summary>Header that names the file that an event was read from.</summary>
    public const string SourceFileHeader = "source-file";

    /// <summary>Two imports at once meet on one stream once, perhaps twice; more is a fault worth hearing of.</summary>
    private const int Attempts = 5;

    /// <summary>Records what a source says of a trial.</summary>
    public Task<(RecordOutcome Outcome, Refusal? Refusal)> RecordAsync(
        TrialEntry entry, Func<TrialEntry, TrialDocument?, Decision> decide, ImportOrigin origin, CancellationToken token) =>
        WriteAsync<TrialDocument>(TrialStreams.IdFor(entry.RegistryId), trial => decide(entry, trial), origin, token);

    /// <summary>Records what is known of a hospital.</summary>
    public Task<(RecordOutcome Outcome, Refusal? Refusal)> RecordAsync(RegisterSite site, ImportOrigin origin, CancellationToken token) =>
        WriteAsync<SiteDocument>(SiteStreams.IdFor(site.Key), known => RegisterSiteDecider.Decide(site, known), origin, token);

    private async Task<(RecordOutcome Outcome, Refusal? Refusal)> WriteAsync<T>(
        Guid stream, Func<T?, Decision> decide, ImportOrigin origin, CancellationToken token)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var session = store.LightweightSession();
            session.LastModifiedBy = origin.User;
            session.SetHeader(SourceFileHeader, origin.SourceFile);
            var history = await session.Events.FetchForWriting<T>(stream, token);
            var decision = decide(history.Aggregate);
            if (decision.Refusal is not null)
                return (RecordOutcome.Unchanged, decision.Refusal);
            if (decision.Events.Length == 0)
                return (RecordOutcome.Unchanged, null);
            history.AppendMany(decision.Events);
            try
            {
                await session.SaveChangesAsync(token);
                return (history.Aggregate is null ? RecordOutcome.New : RecordOutcome.Changed, null);
            }
            catch (Exception first) when (attempt < Attempts && first is ConcurrencyException or ExistingStreamIdCollisionException)
            {
                // Somebody else wrote this stream meanwhile: decide again on what it has become.
            }
        }
    }
}
