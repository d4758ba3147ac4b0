using TrialMatch.EventStore;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>
/// Imports ClinicalTrials.gov records (API version 2): one object, several after each other, an array, or
/// <c>{ "studies": [ … ] }</c>. Each trial goes in by itself; a refused record is reported and the others go on.
/// </summary>
public sealed class CtGovImporter(IDocumentStore store, TimeProvider clock)
{
    /// <summary>Who the events say recorded them, unless the caller names somebody.</summary>
    public const string DefaultUser = "import ctgov";

    private static readonly string[] Extensions = [".json", ".ndjson", ".jsonl"];

    /// <summary>Imports a file, or every .json, .ndjson and .jsonl file in and below a folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="user">Who imports.</param>
    /// <param name="progress">Told after each record.</param>
    /// <param name="token">Cancels between records.</param>
    /// <exception cref="IOException">The file or folder cannot be read.</exception>
    public async Task<ImportSummary> ImportAsync(
        string path, string user = DefaultUser, IProgress<ImportProgress>? progress = null, CancellationToken token = default)
    {
        var run = await CtGovRun.StartAsync(store, clock, user, progress, token);
        foreach (var file in FilesOf(path))
        {
            await using var stream = File.OpenRead(file);
            await run.TakeAsync(stream, file, token);
        }

        return run.Summary;
    }

    /// <summary>Imports a stream, such as standard input.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it in reports and in the events' headers, such as <c>-</c>.</param>
    /// <param name="user">Who imports.</param>
    /// <param name="progress">Told after each record.</param>
    /// <param name="token">Cancels between records.</param>
    public async Task<ImportSummary> ImportAsync(
        Stream stream, string name, string user = DefaultUser, IProgress<ImportProgress>? progress = null, CancellationToken token = default)
    {
        var run = await CtGovRun.StartAsync(store, clock, user, progress, token);
        await run.TakeAsync(stream, name, token);
        return run.Summary;
    }

    /// <summary>Links are not followed: a folder holds what is in it.</summary>
    private static IEnumerable<string> FilesOf(string path) =>
        !Directory.Exists(path)
            ? [path]
            : Directory
                .EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false })
                .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal);
}
