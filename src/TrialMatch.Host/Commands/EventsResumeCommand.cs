using System.CommandLine;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events resume NAME</c>: a paused subscription tries again.</summary>
internal static class EventsResumeCommand
{
    private const string Description = "Let a paused subscription try again the event that it is paused at.";

    private const string More =
        """
        For when the cause is gone, such as a program of the wrong version. Fails it again, it pauses again.
        Ends with 1 when the subscription is not paused, with 2 when there is none of that name.

        Example:
          events resume TrialIndex
        """;

    public static Command Build(HostServices services)
    {
        var name = new Argument<string>("name") { Description = "The subscription or projection.", HelpName = "NAME" };
        var command = new DocumentedCommand("resume", Description, More) { name };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = await Installation.OpenUnseededAsync(services, cancellation);
            var subscription = await OperatorWork.SubscriptionAsync(parsed.GetValue(name)!, installation.Daemon, cancellation);
            await OperatorWork.DoAsync(() => installation.Daemon.Operations.ResumeAsync(subscription.Name, cancellation));
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                $"{subscription.Name} tries again" + (subscription.IsServed ? "." : " when a node serves."));
            return 0;
        });
        return command;
    }
}
