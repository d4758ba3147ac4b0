using TrialMatch.EventStore;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>Imports trial files (<c>docs/notation.md</c>); each trial goes in by itself.</summary>
public sealed class TrialFileImporter(IDocumentStore store)
{
    /// <summary>Who the events say recorded them, unless the caller names somebody.</summary>
    public const string DefaultUser = "import trials";

    /// <summary>Imports a file, or every <c>.trial</c> file of a folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="user">Who imports.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="token">Cancels between files.</param>
    /// <exception cref="IOException">The file or folder cannot be read.</exception>
    public async Task<ImportSummary> ImportAsync(
        string path, string user = DefaultUser, IProgress<ImportProgress>? progress = null, CancellationToken token = default)
    {
        var (writer, sites) = (new TrialWriter(store), await SiteMatcher.LoadAsync(store, token));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var summary = new ImportSummary();
        foreach (var file in FilesOf(path))
        {
            var (entry, errors) = TrialFile.Read(await File.ReadAllTextAsync(file, token), sites);
            summary = entry is null ? summary.With(Refused(file, errors))
                : seen.Add(entry.RegistryId) ? await RecordAsync(entry, new ImportOrigin(user, file), summary)
                : summary.With(Refused(file, entry, "The trial came before in this run; the first file counts."));
            progress?.Report(new ImportProgress(file, summary));
        }

        return summary;

        async Task<ImportSummary> RecordAsync(TrialEntry entry, ImportOrigin origin, ImportSummary before)
        {
            var (outcome, refusal) = await writer.RecordAsync(entry, RecordTrialFile.Decide, origin, token);
            return refusal is null ? before.With(outcome) : before.With(Refused(origin.SourceFile, entry, refusal.Reason));
        }
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.trial").Order(StringComparer.Ordinal) : [path];

    private static RefusedRecord Refused(string file, TrialEntry entry, string reason) =>
        new(file, 1, 1, 1, entry.RegistryId, null, reason);

    /// <summary>One refused record a file: the first error where it stands, the others behind it with their places.</summary>
    private static RefusedRecord Refused(string file, IReadOnlyList<TrialFileError> errors) => new(
        file, errors[0].Line, errors[0].Column, 1, null, null,
        string.Join("; ", errors.Skip(1).Select(error => error.ToString()).Prepend(errors[0].Message)));
}
