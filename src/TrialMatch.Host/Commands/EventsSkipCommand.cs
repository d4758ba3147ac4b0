using System.CommandLine;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events skip NAME</c>: a paused subscription goes on without the event.</summary>
internal static class EventsSkipCommand
{
    private const string Description = "Let a paused subscription go on without the event that it is paused at, which becomes a dead letter.";

    private const string More =
        """
        Nothing is skipped by itself. What was skipped is kept, with why and by whom, and can be replayed later.
        Ends with 1 when the subscription is not paused at an event, with 2 when there is none of that name.

        Examples:
          events status
          events skip TrialIndex --by "Kari Berg"
        """;

    public static Command Build(HostServices services)
    {
        var name = new Argument<string>("name") { Description = "The subscription or projection.", HelpName = "NAME" };
        var by = new Option<string>("--by")
        {
            Description = "Who decides so; otherwise the user of this machine.",
            HelpName = "WHO",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var command = new DocumentedCommand("skip", Description, More) { name, by };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = await Installation.OpenUnseededAsync(services, cancellation);
            var subscription = await OperatorWork.SubscriptionAsync(parsed.GetValue(name)!, installation.Daemon, cancellation);
            await OperatorWork.DoAsync(async () =>
            {
                var letter = await installation.Daemon.Operations.SkipAsync(subscription.Name, parsed.GetValue(by), cancellation);
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    $"{subscription.Name} goes on without event {letter.Position}. To make good for it: events replay {letter.Id}");
            });
            return 0;
        });
        return command;
    }
}
