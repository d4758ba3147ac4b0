using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;

namespace TrialMatch.Web.Health;

/// <summary>How the service is.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
/// <param name="Register">For <c>ready</c>: the register as it was just read.</param>
public sealed record HealthAnswer(string Status, RegisterState? Register = null);

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
            .WithDescription("Reads the register from the database.")
            .Produces<HealthAnswer>()
            .WithProblems(ProblemKind.Unavailable);
    }

    private static async Task<IResult> ReadyAsync(RegisterReader reader, ILogger<HealthAnswer> log, CancellationToken token)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(Patience);
        try
        {
            return TypedResults.Ok(new HealthAnswer("ready", RegisterState.Of(await reader.CurrentAsync(patience.Token))));
        }
        catch (Exception failure) when (failure is NpgsqlException or RetryableDatabaseException || (failure is OperationCanceledException && !token.IsCancellationRequested))
        {
            log.LogWarning(failure, "The register cannot be read.");
            return new ProblemResult(ProblemKind.Unavailable);
        }
    }
}
