using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events list</c>: a stretch of the log.</summary>
internal static class EventsListCommand
{
    private const string Description = "List events in the order of the log.";

    private const string More =
        """
        Waits for transactions that are still writing, so that no event can appear before one that is listed.
        Ends with 1 when there is no such stream, or an event cannot be read.

        Examples:
          events list --type trial_registered --limit 10
          events list --stream DEMO-01
          events list --after 742/18 --json
          events list --type site_status_changed --from 2026-11-01 --until 2026-11-22T12:00
        """;

    /// <summary>A stretch of the log, as <c>--json</c> writes it; the next one begins after <c>Next</c>, if there is one.</summary>
    private sealed record Listed(ImmutableArray<EventRow> Events, string? Next);

    public static Command Build(HostServices services)
    {
        var stream = new Option<string>("--stream") { Description = "Only events of one stream: its id, a trial's identifier or a hospital's key.", HelpName = "STREAM" };
        var (type, after, json) = (EventsAsked.Type(), EventsAsked.After(), Asked.Json());
        var (from, until) = (EventsAsked.Moment("--from", "Only events recorded at this moment or later"), EventsAsked.Moment("--until", "Only events recorded at this moment or earlier"));
        var limit = Asked.Count("--limit", "Most events.", 100_000, 50);
        var command = new DocumentedCommand("list", Description, More) { type, stream, after, from, until, limit, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var filter = new EventFilter { Types = EventsAsked.TypesOf(parsed.GetValue(type)), From = parsed.GetValue(from), Until = parsed.GetValue(until) };
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            await EventsLogEnd.WaitAsync(installation, cancellation);
            var events = parsed.GetValue(stream) is { } asked
                ? OfStreamAsync(installation, await EventsAsked.StreamAsync(asked, installation, cancellation), parsed.GetValue(after), filter, cancellation)
                : installation.Store.Events.ReadAllAsync(filter, parsed.GetValue(after), cancellation);
            var listed = await FirstAsync(installation, events, parsed.GetValue(limit), cancellation);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(listed, IndentedJson.Options));
            else
                Print(listed, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static async IAsyncEnumerable<IEvent> OfStreamAsync(
        Installation installation, Guid stream, EventPosition after, EventFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var session = installation.Store.QuerySession();
        await foreach (var e in session.Events.ReadStreamAsync(stream, filter, token: cancellation))
        {
            if (e.Position > after)
                yield return e;
        }
    }

    private static async Task<Listed> FirstAsync(
        Installation installation, IAsyncEnumerable<IEvent> events, int limit, CancellationToken cancellation)
    {
        // One more tells whether there are more.
        List<IEvent> first;
        try
        {
            first = await events.Take(limit + 1).ToListAsync(cancellation);
        }
        catch (UnreadableEventException unreadable)
        {
            throw new UserErrorException($"{unreadable.Message} `events show {unreadable.Position}` shows it as it is stored.");
        }

        var register = await installation.Register.CurrentAsync(cancellation);
        var rows = first.Take(limit).Select(e => EventRow.Of(e, register)).ToImmutableArray();
        return new Listed(rows, first.Count > limit ? rows[^1].Position : null);
    }

    private static void Print(Listed listed, Page page)
    {
        page.Table(0, EventRow.Headings, listed.Events.Select(row => row.Cells));
        page.Line(0, $"{listed.Events.Length} events" + (listed.Next is { } next ? $"; there are more: --after {next}" : ""));
    }
}
