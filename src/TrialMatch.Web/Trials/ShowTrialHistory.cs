using System.Collections.Immutable;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Caching;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;

namespace TrialMatch.Web.Trials;

/// <summary>What happened to a trial.</summary>
/// <param name="Id">The trial.</param>
/// <param name="Events">What happened, oldest first.</param>
public sealed record TrialHistory(string Id, ImmutableArray<TrialHistoryEvent> Events);

/// <summary>One thing that happened to a trial.</summary>
/// <param name="Version">Its number in the trial's history, from 1.</param>
/// <param name="Name">What kind of thing, such as <c>criteria_revised</c>.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Summary">What it says, in a few words.</param>
/// <param name="SourceFile">Name of the file that it was read from.</param>
public sealed record TrialHistoryEvent(long Version, string Name, DateTimeOffset At, string? By, string Summary, string? SourceFile)
{
    /// <summary>The path of the file is the operator's own affair.</summary>
    internal static TrialHistoryEvent Of(HistoryEntry entry) =>
        new(entry.Version, entry.Name, entry.When, entry.Who, entry.Summary, Path.GetFileName(entry.SourceFile));
}

internal static class ShowTrialHistory
{
    public static void Map(IEndpointRouteBuilder api) => PublicAnswers.Keep(api.MapGet("trials/{id}/history", AnswerAsync))
        .WithName("ShowTrialHistory").WithTags("Trials")
        .WithSummary("Show what happened to a trial")
        .WithDescription("Every event that the trial stands on, oldest first.")
        .WithPath("id", "Identifier in its registry or in ours, whatever the case.", "DEMO-01")
        .WithQuery()
        .Produces<TrialHistory>()
        .WithProblems(ProblemKind.InvalidRequest, ProblemKind.TrialNotFound);

    private static async Task<IResult> AnswerAsync(string id, HttpRequest request, RegisterReader reader, CancellationToken token)
    {
        if (new QueryReader(request).Errors is { IsEmpty: false } errors)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: errors);
        var lookup = (await reader.CurrentAsync(token)).FindTrial(id);
        if (lookup.Trial is not { } trial)
            return UnknownTrial.Answer(id, lookup);
        var history = await reader.HistoryAsync(trial.RegistryId, token);
        return TypedResults.Ok(new TrialHistory(trial.RegistryId, [.. history.Select(TrialHistoryEvent.Of)]));
    }
}
