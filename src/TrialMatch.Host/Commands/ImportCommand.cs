using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Registry.Import;
using TrialMatch.Registry.Import.CtGov;
using TrialMatch.Registry.Import.TrialFiles;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch import</c>: trials into the register, each by itself.</summary>
internal static class ImportCommand
{
    private const int SomeRefused = 1;

    private const string StandardInput = "-";

    private const string Ends =
        """
        Each trial goes in by itself: a record that is refused is told with its place and reason, and the others go on.
        Reading the same again changes nothing. Ends with 0, with 1 if a record was refused, with 2 if there is no such file.
        """;

    public static Command Build(HostServices services) => new("import", "Read trials into the register.")
    {
        CtGov(services),
        Trials(services),
    };

    private static DocumentedCommand CtGov(HostServices services)
    {
        var from = new Argument<string>("path")
        {
            Description = "A file, a folder with .json, .ndjson and .jsonl files in and below it, or - for standard input.",
            HelpName = "FILE|FOLDER|-",
        };
        var json = Asked.Json();
        var command = new DocumentedCommand(
            "ctgov",
            "Read ClinicalTrials.gov records (API version 2): one object, an array, or one a line.",
            $"""
            {Ends}

            Examples:
              import ctgov NCT05388669.json
              curl -s "https://clinicaltrials.gov/api/v2/studies?query.cond=glioma" | trialmatch import ctgov -
            """)
        { from, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            services, parsed.InvocationConfiguration, parsed.GetValue(from)!, parsed.GetValue(json),
            async (installation, path, progress) =>
            {
                var importer = new CtGovImporter(installation.Store, services.Clock);
                if (path != StandardInput)
                    return await importer.ImportAsync(path, progress: progress, token: cancellation);
                await using var input = services.OpenInput();
                return await importer.ImportAsync(input, StandardInput, progress: progress, token: cancellation);
            },
            cancellation));
        return command;
    }

    private static DocumentedCommand Trials(HostServices services)
    {
        var from = new Argument<string>("path") { Description = "A trial file, or a folder with .trial files.", HelpName = "FILE|FOLDER" };
        var json = Asked.Json();
        var command = new DocumentedCommand(
            "trials",
            "Read trial files with criteria in the notation (docs/notation.md).",
            $"""
            {Ends}

            Example:
              import trials seed/trials/DEMO-01.trial
            """)
        { from, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            services, parsed.InvocationConfiguration, parsed.GetValue(from)!, parsed.GetValue(json),
            (installation, path, progress) => path == StandardInput
                ? throw NotThere(path)
                : new TrialFileImporter(installation.Store).ImportAsync(path, progress: progress, token: cancellation),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        HostServices services,
        InvocationConfiguration console,
        string path,
        bool json,
        Func<Installation, string, IProgress<ImportProgress>, Task<ImportSummary>> import,
        CancellationToken cancellation)
    {
        if (path != StandardInput && !File.Exists(path) && !Directory.Exists(path))
            throw NotThere(path);
        await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
        var summary = await ImportWatch.RunAsync(console.Error, "Importing", progress => ReadAsync(path, () => import(installation, path, progress)));
        if (json)
        {
            await console.Output.WriteLineAsync(JsonSerializer.Serialize(summary, IndentedJson.Options));
        }
        else
        {
            foreach (var record in summary.Refused)
                await console.Error.WriteLineAsync($"Refused: {record}");
            await console.Output.WriteLineAsync(
                $"{summary.Read} read: {summary.New} new, {summary.Changed} changed, {summary.Unchanged} unchanged, {summary.Refused.Length} refused");
        }

        return summary.Refused.IsEmpty ? 0 : SomeRefused;
    }

    private static async Task<ImportSummary> ReadAsync(string path, Func<Task<ImportSummary>> import)
    {
        try
        {
            return await import();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path} cannot be read: {unreadable.Message}");
        }
    }

    private static UserErrorException NotThere(string path) =>
        new($"There is no file or folder {(path == StandardInput ? path : Path.GetFullPath(path))}.", CommandLine.Misunderstood);
}
