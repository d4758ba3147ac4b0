using System.CommandLine;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events follow</c>: what happens from now on.</summary>
internal static class EventsFollowCommand
{
    private const string Description = "Show events as they are recorded, by whatever program, until Ctrl-C.";

    private const string More =
        """
        A line for each event: position, time, type, stream, version and who, separated by tabs.

        Examples:
          events follow
          events follow --type recruitment_status_changed --type site_status_changed
        """;

    /// <summary>Short enough for people, long enough for a database that has other things to do.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public static Command Build(HostServices services)
    {
        var type = EventsAsked.Type();
        var command = new DocumentedCommand("follow", Description, More) { type };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var types = EventsAsked.TypesOf(parsed.GetValue(type));
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var position = await installation.Store.Events.FetchFinalPositionAsync(cancellation);
            await console.Error.WriteLineAsync($"Following the log after {position}. Ctrl-C ends this command.");
            using var timer = new PeriodicTimer(Interval, services.Clock);
            try
            {
                while (await timer.WaitForNextTickAsync(cancellation))
                    position = await PrintAsync(installation, position, types, console.Output, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // the way in which this command is meant to end
            }

            return 0;
        });
        return command;
    }

    /// <summary>Writes the events after a position, and returns the position up to which there are no more.</summary>
    private static async Task<EventPosition> PrintAsync(
        Installation installation, EventPosition after, IReadOnlyCollection<Type>? types, TextWriter output, CancellationToken cancellation)
    {
        var final = await installation.Store.Events.FetchFinalPositionAsync(cancellation);
        if (final <= after)
            return after;
        try
        {
            await foreach (var e in installation.Store.Events.ReadAllAsync(after, types, cancellation))
            {
                var row = EventRow.Of(e, await installation.Register.CurrentAsync(cancellation));
                await output.WriteLineAsync(string.Join('\t', row.Cells));
                after = e.Position;
            }
        }
        catch (UnreadableEventException unreadable)
        {
            throw new UserErrorException($"{unreadable.Message} `events show {unreadable.Position}` shows it as it is stored.");
        }

        return after > final ? after : final;
    }
}
