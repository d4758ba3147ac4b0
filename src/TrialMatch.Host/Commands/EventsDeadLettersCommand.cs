using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events dead-letters</c>: the events that subscriptions went on without.</summary>
internal static class EventsDeadLettersCommand
{
    private const string Description = "List the events that were skipped, in the order of the log.";

    private const string More =
        """
        `events show POSITION` shows the event of a letter, `events replay LETTER` makes good for it.

        Examples:
          events dead-letters
          events dead-letters --of TrialIndex --page 2 --json
        """;

    /// <summary>A dead letter in a list.</summary>
    private sealed record Row(Guid Letter, string Subscription, string Position, DateTimeOffset Time, string? Who, string Reason)
    {
        public static Row Of(DeadLetterEvent letter) => new(
            letter.Id, letter.ProjectionName, letter.Position.ToString(), letter.Timestamp, letter.SkippedBy, letter.ExceptionMessage);

        public IReadOnlyList<string> Cells => [Letter.ToString(), Subscription, Position, EventRow.Local(Time), Who ?? "", Reason];
    }

    /// <summary>A page of dead letters, as <c>--json</c> writes it.</summary>
    private sealed record Listed(ImmutableArray<Row> Letters, int Page, int PageSize, int Total);

    public static Command Build(HostServices services)
    {
        var of = new Option<string>("--of") { Description = "Only those of this subscription or projection.", HelpName = "NAME" };
        var (number, size, json) = (Asked.PageNumber(), Asked.PageSize(50), Asked.Json());
        var command = new DocumentedCommand("dead-letters", Description, More) { of, number, size, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            await using var installation = await Installation.OpenUnseededAsync(services, cancellation);
            var name = parsed.GetValue(of) is { } asked
                ? (await OperatorWork.SubscriptionAsync(asked, installation.Daemon, cancellation)).Name
                : null;
            var letters = await installation.Daemon.Operations.FetchDeadLettersAsync(name, cancellation);
            var listed = PageOf(letters, parsed.GetValue(number), parsed.GetValue(size));
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(listed, IndentedJson.Options));
            else
                Print(listed, new Page(console.Output));
            return 0;
        });
        return command;
    }

    private static Listed PageOf(IReadOnlyList<DeadLetterEvent> letters, int number, int size)
    {
        var skipped = (int)Math.Min((number - 1L) * size, letters.Count);
        return new([.. letters.Skip(skipped).Take(size).Select(Row.Of)], number, size, letters.Count);
    }

    private static void Print(Listed listed, Page page)
    {
        page.Table(0, ["LETTER", "SUBSCRIPTION", "POSITION", "SKIPPED", "BY", "REASON"], listed.Letters.Select(row => row.Cells));
        page.Line(0, $"{listed.Letters.Length} of {listed.Total} dead letters");
    }
}
