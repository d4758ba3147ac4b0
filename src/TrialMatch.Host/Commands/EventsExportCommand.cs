using System.CommandLine;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events export FILE|-</c>: the whole log into a file.</summary>
internal static class EventsExportCommand
{
    private const string Description = "Write the whole log to a file, an event a line (NDJSON), as it is stored.";

    private const string More =
        """
        A file that is there already is never written over. An export that was interrupted, or is to be brought up to
        date, goes on with --continue: a last line that was not finished is cut off, and what is new follows.
        Ends with 1 when the file cannot be written or is no export of this log.

        Examples:
          events export log.ndjson
          events export log.ndjson --continue
          events export - | gzip > log.ndjson.gz
        """;

    public static Command Build(HostServices services)
    {
        var to = new Argument<string>("file") { Description = "A new file, or - for standard output.", HelpName = "FILE|-" };
        var goOn = new Option<bool>("--continue") { Description = "Go on with a file that was exported before." };
        var command = new DocumentedCommand("export", Description, More) { to, goOn };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, path, continued) = (parsed.InvocationConfiguration, parsed.GetValue(to)!, parsed.GetValue(goOn));
            Demand(path, continued);
            await using var installation = await Installation.OpenUnseededAsync(services, cancellation);
            await EventsLogEnd.WaitAsync(installation, cancellation);
            try
            {
                await using var file = path == EventsCommand.Standard
                    ? services.OpenOutput()
                    : new FileStream(path, continued ? FileMode.Open : FileMode.CreateNew, continued ? FileAccess.ReadWrite : FileAccess.Write);
                var after = continued ? await installation.Store.ResumeExportAsync(file, cancellation) : EventPosition.Start;
                await WriteAsync(installation.Store, file, after, path, console, cancellation);
                return 0;
            }
            catch (LogTransferException foreign)
            {
                throw new UserErrorException($"{path}: {foreign.Message}");
            }
            catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
            {
                throw new UserErrorException($"{path} cannot be written: {unwritable.Message}");
            }
        });
        return command;
    }

    private static async Task WriteAsync(
        DocumentStore store, Stream file, EventPosition after, string path, InvocationConfiguration console, CancellationToken cancellation)
    {
        long written = 0;
        try
        {
            var last = await LogWatch.CountAsync(console.Error, "Exporting", progress =>
            {
                return store.ExportAsync(file, after, new Told<long>(Count), cancellation);

                void Count(long events)
                {
                    written = events;
                    progress.Report(events);
                }
            });
            // Standard output may be the export itself.
            await console.Error.WriteLineAsync($"{written} events exported, up to {last}.");
        }
        catch (OperationCanceledException) when (path != EventsCommand.Standard)
        {
            await console.Error.WriteLineAsync($"Stopped. To go on: events export {path} --continue");
            throw;
        }
    }

    private static void Demand(string path, bool continued)
    {
        if (path == EventsCommand.Standard)
        {
            if (continued)
                throw new UserErrorException("--continue: standard output cannot be read; expected a file.", CommandLine.Misunderstood);
        }
        else if (continued && !File.Exists(path))
        {
            throw new UserErrorException($"There is no file {Path.GetFullPath(path)} to continue.", CommandLine.Misunderstood);
        }
        else if (!continued && Path.Exists(path))
        {
            throw new UserErrorException(
                $"{Path.GetFullPath(path)} is there already. Choose another name, or go on with it: --continue", CommandLine.Misunderstood);
        }
    }
}
