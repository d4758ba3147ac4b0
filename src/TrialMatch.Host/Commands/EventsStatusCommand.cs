using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events status</c>: how far projections and subscriptions have come.</summary>
internal static class EventsStatusCommand
{
    private const string Description = "Tell how far each projection and subscription has come, and which wait for an operator.";

    private const string More =
        """
        An inline projection is made in the transaction that records the event, and is never behind. The others follow,
        while a node serves; LAG is how many numbers of the log they have not come to, events of other types included.
        One that cannot deal with an event pauses before it: `resume` lets it try again, `skip` go on without the event.
        Ends with 1 when one is paused.

        Examples:
          events status
          events status --json
        """;

    /// <summary>A projection or subscription, as <c>--json</c> writes it.</summary>
    private sealed record Row(
        string Name, string Kind, string State, string? Position, long Lag, DateTimeOffset? Updated, string? PausedAt, string? Reason)
    {
        public IReadOnlyList<string> Cells =>
            [Name, Kind, State, Position ?? "", Lag.ToString(CultureInfo.InvariantCulture), Updated is { } time ? EventRow.Local(time) : ""];
    }

    /// <summary>The whole answer.</summary>
    private sealed record Status(string Last, ImmutableArray<Row> Subscribers);

    public static Command Build(HostServices services)
    {
        var json = Asked.Json();
        var command = new DocumentedCommand("status", Description, More) { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            await using var installation = await Installation.OpenUnseededAsync(services, cancellation);
            var status = await StatusAsync(installation, cancellation);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(status, IndentedJson.Options));
            else
                Print(status, new Page(console.Output));
            return status.Subscribers.Any(row => row.Reason is not null) ? OperatorWork.Failed : 0;
        });
        return command;
    }

    private static async Task<Status> StatusAsync(Installation installation, CancellationToken cancellation)
    {
        var (projections, last) = (installation.Daemon.Projections, await installation.Store.Events.FetchLastPositionAsync(cancellation));
        var inline = projections.Where(projection => projection.Lifecycle == ProjectionLifecycle.Inline)
            .Select(projection => new Row(projection.Name, "inline projection", "current", last.ToString(), 0, null, null, null));
        var others = (await installation.Daemon.Operations.FetchProgressAsync(cancellation)).Select(one => new Row(
            one.Name,
            projections.Any(projection => projection.Name == one.Name) ? "projection" : "subscription",
            one.Pause is not null ? "paused" : one.IsServed ? "running" : "waiting for a node",
            one.Position.ToString(),
            one.Lag,
            one.LastUpdated,
            one.Pause?.At?.ToString(),
            one.Pause?.Reason));
        return new Status(last.ToString(), [.. inline, .. others]);
    }

    private static void Print(Status status, Page page)
    {
        page.Table(0, ["NAME", "KIND", "STATE", "POSITION", "LAG", "UPDATED"], status.Subscribers.Select(row => row.Cells));
        foreach (var row in status.Subscribers.Where(row => row.Reason is not null))
            page.Line(0, new Piece($"{row.Name} is paused at {row.PausedAt ?? "no single event"}: ", Page.Bad), row.Reason!);
        page.Line(0, $"The log ends at {status.Last}.");
    }
}
