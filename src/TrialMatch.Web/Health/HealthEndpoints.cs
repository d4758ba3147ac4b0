using System.Collections.Immutable;
using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;

namespace TrialMatch.Web.Health;

/// <summary>How the service is.</summary>
/// <param name="Status"><c>live</c>; <c>ready</c>; or <c>degraded</c>: ready, but a subscription waits for an operator.</param>
/// <param name="Register">Unless <c>live</c>: the register as it was just read.</param>
/// <param name="Subscriptions">Unless <c>live</c>: what follows the log, on whatever node.</param>
public sealed record HealthAnswer(string Status, RegisterState? Register = null, ImmutableArray<SubscriptionHealth>? Subscriptions = null);

/// <summary>How a subscription or an asynchronous projection is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State"><c>running</c>; <c>waiting</c> for a node to serve it; or <c>paused</c> at an event, until an operator decides.</param>
/// <param name="Lag">How many numbers of the log it has not come to.</param>
public sealed record SubscriptionHealth(string Name, string State, long Lag)
{
    internal const string Paused = "paused";

    internal static SubscriptionHealth Of(SubscriptionProgress one) =>
        new(one.Name, one.Pause is not null ? Paused : one.IsServed ? "running" : "waiting", one.Lag);
}

internal static class HealthEndpoints
{
    /// <summary>A register that takes longer to read is of no use to those who wait for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("health").WithTags("Health");
        health.MapGet("live", () => TypedResults.Ok(new HealthAnswer("live")))
            .WithName("Live")
            .WithSummary("Tell whether the process answers")
            .WithDescription("Asks nothing else, so that a database that is away does not get the process restarted.")
            .WithProblems();
        health.MapGet("ready", ReadyAsync)
            .WithName("Ready")
            .WithSummary("Tell whether requests can be answered")
            .WithDescription("Reads the register from the database, and how far what follows the log has come. Degraded is ready, too: a subscription is paused at an event.")
            .Produces<HealthAnswer>()
            .WithProblems(ProblemKind.Unavailable);
    }

    private static async Task<IResult> ReadyAsync(
        RegisterReader reader, ProjectionDaemon daemon, ILogger<HealthAnswer> log, CancellationToken token)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(Patience);
        try
        {
            var register = RegisterState.Of(await reader.CurrentAsync(patience.Token));
            var subscriptions = (await daemon.Operations.FetchProgressAsync(patience.Token)).Select(SubscriptionHealth.Of).ToImmutableArray();
            var isPaused = subscriptions.Any(subscription => subscription.State == SubscriptionHealth.Paused);
            return TypedResults.Ok(new HealthAnswer(isPaused ? "degraded" : "ready", register, subscriptions));
        }
        catch (Exception failure) when (failure is NpgsqlException or RetryableDatabaseException || (failure is OperationCanceledException && !token.IsCancellationRequested))
        {
            log.LogWarning(failure, "The database cannot be read.");
            return new ProblemResult(ProblemKind.Unavailable);
        }
    }
}
