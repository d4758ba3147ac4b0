using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events show EVENT-ID|POSITION</c>: one event as it is stored.</summary>
internal static class EventsShowCommand
{
    private const int NotFound = 1;

    private const string Description = "Show one event as it is stored: everything recorded about it, and its data.";

    private const string More =
        """
        Examples:
          events show 742/18
          events show 0199f0c2-6d1e-7c55-9d0e-0a4c1f6b2e11 --json

        Ends with 1 when there is no such event.
        """;

    public static Command Build(HostServices services)
    {
        var which = new Argument<string>("event") { Description = "The event's id, or its position: transaction/sequence.", HelpName = "EVENT-ID|POSITION" };
        var json = Asked.Json();
        var command = new DocumentedCommand("show", Description, More) { which, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, asked) = (parsed.InvocationConfiguration, parsed.GetValue(which)!);
            var (id, position) = EventsAsked.Event(asked);
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var log = installation.Store.Events;
            var found = id is { } known ? await log.FindAsync(known, cancellation) : await log.FindAsync(position!.Value, cancellation);
            var stored = found is null ? throw new UserErrorException($"The log has no event '{asked}'.", NotFound) : EventSheet.Of(found);
            if (parsed.GetValue(json))
            {
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(stored, IndentedJson.Options));
            }
            else
            {
                var register = await installation.Register.CurrentAsync(cancellation);
                Print(stored, EventRow.NameOf(stored.StreamId, register), new Page(console.Output));
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(stored.Data, IndentedJson.Options));
            }

            return 0;
        });
        return command;
    }

    private static void Print(EventSheet stored, string stream, Page page)
    {
        foreach (var (name, value) in Facts(stored, stream))
        {
            if (!string.IsNullOrEmpty(value))
                page.Line(0, new Piece($"{name}: ", Page.Faint), value);
        }
    }

    private static IEnumerable<(string Name, string? Value)> Facts(EventSheet stored, string stream) =>
    [
        ("event", stored.Id.ToString()),
        ("position", stored.Position),
        ("type", stored.Type),
        (".NET type", stored.DotnetType),
        ("stream", stream == stored.StreamId.ToString() ? stream : $"{stream} ({stored.StreamId})"),
        ("stream type", stored.StreamType),
        ("version", stored.Version.ToString(CultureInfo.InvariantCulture)),
        ("time", EventRow.Local(stored.Time)),
        ("who", stored.Who),
        ("correlation", stored.CorrelationId),
        ("causation", stored.CausationId),
        ("headers", stored.Headers is { } headers ? headers.GetRawText() : null),
        ("tenant", stored.Tenant),
        ("archived", stored.Archived ? "yes" : null),
        ("hash", stored.Hash ?? "none: another program appended this event"),
    ];
}
