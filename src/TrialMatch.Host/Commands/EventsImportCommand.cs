using System.CommandLine;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;
using TrialMatch.Host.Seeding;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events import FILE|-</c>: an exported log into an empty database.</summary>
internal static class EventsImportCommand
{
    private const string Description = "Read an exported log into a database that has no events yet.";

    private const string More =
        """
        Events keep their ids, versions, times, metadata, hashes and order; positions are new. Every hash is checked on
        the way. The register is then made anew from the events. An import that was interrupted goes on when it is run
        again with the same file. Nothing else may write to the database meanwhile; restart a program that serves from it.
        Ends with 1 when a line is refused, which is named, or when the database has other events; with 2 if there is no
        such file.

        Examples:
          TRIALMATCH_DATA=copy trialmatch events import log.ndjson
          gunzip -c log.ndjson.gz | trialmatch events import -
        """;

    public static Command Build(HostServices services)
    {
        var from = new Argument<string>("file") { Description = "An exported log, or - for standard input.", HelpName = "FILE|-" };
        var command = new DocumentedCommand("import", Description, More) { from };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, path) = (parsed.InvocationConfiguration, parsed.GetValue(from)!);
            if (path != EventsCommand.Standard && !File.Exists(path))
                throw new UserErrorException($"There is no file {Path.GetFullPath(path)}.", CommandLine.Misunderstood);
            // The seed would be events of its own.
            await using var installation = await Installation.OpenUnseededAsync(services, cancellation);
            await using var turn = await SeedOnce.TurnAsync(installation.Database, cancellation);
            var imported = await ReadAsync(services, installation.Store, path, console, cancellation);
            // Always all, as an earlier import may have stopped before them.
            foreach (var projection in installation.Daemon.Projections)
                await EventsRebuildCommand.RebuildAsync(installation.Daemon, projection.Name, console, cancellation);
            await console.Output.WriteLineAsync($"{imported} events imported.");
            return 0;
        });
        return command;
    }

    private static async Task<long> ReadAsync(
        HostServices services, DocumentStore store, string path, InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            await using var input = Open(services, path);
            return await LogWatch.CountAsync(console.Error, "Importing", progress => store.ImportAsync(input, progress, cancellation));
        }
        catch (LogTransferException refused)
        {
            throw new UserErrorException($"{path}: {refused.Message}");
        }
        catch (PostgresException refused) when (refused.SqlState[..2] is "22" or "23")
        {
            // Data exceptions and integrity violations: the file is at fault, not the database.
            throw new UserErrorException($"{path}: the database refuses an event: {refused.MessageText}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path} cannot be read: {unreadable.Message}");
        }
    }

    private static Stream Open(HostServices services, string path)
    {
        if (path == EventsCommand.Standard)
            return services.OpenInput();
        return File.OpenRead(path);
    }
}
