using System.CommandLine;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch events rebuild NAME|--all</c>: a read model made anew from the log.</summary>
internal static class EventsRebuildCommand
{
    private const string Description = "Make the documents of a projection anew from the whole log.";

    private const string More =
        """
        The new documents are made beside the live ones, which everybody goes on using, and take their place in one
        moment. Ctrl-C leaves the live ones as they are, and so does an event at which the projection fails; the event
        is named. `events status` lists the projections.
        Ends with 1 when the projection fails or is being rebuilt already, with 2 when there is none of that name.

        Examples:
          events rebuild TrialProjection
          events rebuild --all
        """;

    public static Command Build(HostServices services)
    {
        var name = new Argument<string?>("name") { Description = "The projection.", HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Every projection, one after the other." };
        var command = new DocumentedCommand("rebuild", Description, More) { name, all };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (console, asked) = (parsed.InvocationConfiguration, parsed.GetValue(name));
            if (asked is null != parsed.GetValue(all))
                throw new UserErrorException("rebuild: expected either the name of a projection or --all.", CommandLine.Misunderstood);
            await using var installation = await Installation.OpenUnseededAsync(services, cancellation);
            var names = installation.Daemon.Projections.Select(projection => projection.Name).ToList();
            foreach (var chosen in asked is null ? names : [OperatorWork.Named(asked, "projection", names)])
            {
                var made = await RebuildAsync(installation.Daemon, chosen, console, cancellation);
                await console.Output.WriteLineAsync($"{chosen} was made anew from {made} events.");
            }

            return 0;
        });
        return command;
    }

    /// <summary>Rebuilds one projection while it shows how far it has come, and returns how many events made it up.</summary>
    /// <exception cref="UserErrorException">The projection fails at an event, or is being rebuilt already.</exception>
    internal static async Task<long> RebuildAsync(
        ProjectionDaemon daemon, string projection, InvocationConfiguration console, CancellationToken cancellation)
    {
        long made = 0;
        try
        {
            await OperatorWork.DoAsync(() => LogWatch.FillAsync(
                console.Error,
                $"Making {projection}",
                (RebuildProgress sofar) => (sofar.Sequence, sofar.LastSequence, sofar.Events),
                async progress =>
                {
                    await daemon.RebuildProjectionAsync(
                        projection,
                        new Told<RebuildProgress>(sofar =>
                        {
                            made = sofar.Events;
                            progress.Report(sofar);
                        }),
                        cancellation);
                    return projection;
                }));
            return made;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync($"Stopped. {projection} is as it was.");
            throw;
        }
    }
}
