using System.CommandLine;
using TrialMatch.EventStore;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events replay LETTER|--all</c>: what was skipped is made good for.</summary>
internal static class EventsReplayCommand
{
    private const string Description = "Hand skipped events to their subscriptions after all.";

    private const string More =
        """
        A subscription gets the event out of its turn; a projection, which depends on the order, is made anew with it.
        The letter is gone when that succeeds, and kept when it fails. `events dead-letters` lists the letters.
        Ends with 1 when there is no such letter or one failed again.

        Examples:
          events replay 0199f0c2-6d1e-7c55-9d0e-0a4c1f6b2e11
          events replay --all
        """;

    public static Command Build(HostServices services)
    {
        var letter = new Argument<string?>("letter") { Description = "The dead letter.", HelpName = "LETTER", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Every dead letter, in the order of the log." };
        var command = new DocumentedCommand("replay", Description, More) { letter, all };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, asked) = (parsed.InvocationConfiguration, parsed.GetValue(letter));
            if (asked is null != parsed.GetValue(all))
                throw new UserErrorException("replay: expected either the id of a dead letter or --all.", CommandLine.Misunderstood);
            var id = asked is null ? (Guid?)null : IdOf(asked);
            await using var installation = await Installation.OpenUnseededAsync(services, cancellation);
            var letters = (await installation.Daemon.Operations.FetchDeadLettersAsync(token: cancellation))
                .Where(known => id is null || known.Id == id).ToList();
            if (id is not null && letters.Count == 0)
                throw new UserErrorException($"There is no dead letter {id}; `events dead-letters` lists them.", OperatorWork.Failed);
            return await ReplayAsync(installation.Daemon, letters, console, cancellation) ? 0 : OperatorWork.Failed;
        });
        return command;
    }

    private static async Task<bool> ReplayAsync(
        ProjectionDaemon daemon, List<DeadLetterEvent> letters, InvocationConfiguration console, CancellationToken cancellation)
    {
        var replayed = 0;
        foreach (var letter in letters)
        {
            try
            {
                await OperatorWork.SubscriptionAsync(letter.ProjectionName, daemon, cancellation);
                await OperatorWork.DoAsync(() => daemon.Operations.ReplayAsync(letter.Id, cancellation));
                replayed++;
            }
            catch (UserErrorException kept)
            {
                await console.Error.WriteLineAsync($"{letter.Id} is kept: {kept.Message}");
            }
        }

        await console.Output.WriteLineAsync($"{replayed} of {letters.Count} dead letters replayed.");
        return replayed == letters.Count;
    }

    private static Guid IdOf(string asked) =>
        Guid.TryParse(asked, out var id) ? id : throw Asked.Misread("letter", asked, "the id of a dead letter, as `events dead-letters` lists them");
}
