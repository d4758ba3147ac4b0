using TrialMatch.EventStore;
using TrialMatch.Registry.Import.TrialFiles;

namespace TrialMatch.Registry.Import.Seed;

/// <summary>What loading the seed came to.</summary>
/// <param name="Sites">Of <c>sites.tsv</c>.</param>
/// <param name="Trials">Of <c>trials/*.trial</c>.</param>
public sealed record SeedSummary(ImportSummary Sites, ImportSummary Trials);

/// <summary>
/// Loads what a new installation starts with: hospitals, then trials. Loading it again changes nothing, and two
/// installations may load it into one database at once.
/// </summary>
public sealed class SeedLoader(IDocumentStore store)
{
    /// <summary>Who the events say recorded them.</summary>
    public const string User = "seed";

    /// <summary>Loads <c>sites.tsv</c> and, if there is one, the folder <c>trials</c>.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="progress">Told after each hospital and each trial.</param>
    /// <param name="token">Cancels between them.</param>
    /// <exception cref="IOException">The folder or its <c>sites.tsv</c> cannot be read.</exception>
    public async Task<SeedSummary> LoadAsync(string folder, IProgress<ImportProgress>? progress = null, CancellationToken token = default)
    {
        var sites = await LoadSitesAsync(Path.Combine(folder, "sites.tsv"), progress, token);
        var trials = Path.Combine(folder, "trials");
        return new SeedSummary(
            sites,
            Directory.Exists(trials) ? await new TrialFileImporter(store).ImportAsync(trials, User, progress, token) : new ImportSummary());
    }

    private async Task<ImportSummary> LoadSitesAsync(string file, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        var writer = new TrialWriter(store);
        var summary = new ImportSummary();
        foreach (var (line, site, error) in SitesTable.Read(await File.ReadAllLinesAsync(file, token)))
        {
            var (outcome, refusal) = site is null
                ? (RecordOutcome.Unchanged, new Refusal(error!))
                : await writer.RecordAsync(site, new ImportOrigin(User, file), token);
            summary = refusal is null
                ? summary.With(outcome)
                : summary.With(new RefusedRecord(file, line, null, summary.Read + 1, site?.Key, null, refusal.Reason));
            progress?.Report(new ImportProgress(file, summary));
        }

        return summary;
    }
}
