using TrialMatch.EventStore;

namespace TrialMatch.Host.Commands;

/// <summary>What the commands that steer projections and subscriptions have in common.</summary>
internal static class OperatorWork
{
    /// <summary>The command could not do its work; why is said.</summary>
    internal const int Failed = 1;

    /// <summary>The one of the names that was asked for, whatever the case.</summary>
    /// <exception cref="UserErrorException">There is none; the message lists all.</exception>
    internal static string Named(string asked, string what, IReadOnlyCollection<string> names) =>
        names.FirstOrDefault(name => name.Equals(asked, StringComparison.OrdinalIgnoreCase))
        ?? throw new UserErrorException(
            $"There is no {what} '{asked}'; " + (names.Count == 0 ? "this installation has none." : $"there are: {string.Join(", ", names)}."),
            CommandLine.Misunderstood);

    /// <summary>The subscription or asynchronous projection that was asked for.</summary>
    /// <exception cref="UserErrorException">There is none; the message lists all.</exception>
    internal static async Task<SubscriptionProgress> SubscriptionAsync(string asked, ProjectionDaemon daemon, CancellationToken cancellation)
    {
        var all = await daemon.Operations.FetchProgressAsync(cancellation);
        var name = Named(asked, "subscription", [.. all.Select(one => one.Name)]);
        return all.First(one => one.Name == name);
    }

    /// <summary>Says what an operator can put right in words; the rest is a fault.</summary>
    internal static async Task DoAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationRefusedException refused)
        {
            throw new UserErrorException(refused.Message, Failed);
        }
        catch (ConcurrencyException)
        {
            throw new UserErrorException("Somebody else has dealt with it at the same time. `events status` tells how it is now.", Failed);
        }
        catch (ApplyEventException failed)
        {
            throw new UserErrorException($"{failed.Message} `events show {failed.Event.Position}` shows it as it is stored.", Failed);
        }
        catch (UnreadableEventException unreadable)
        {
            throw new UserErrorException($"{unreadable.Message} `events show {unreadable.Position}` shows it as it is stored.", Failed);
        }
    }
}
