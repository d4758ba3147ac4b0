using System.Collections.Immutable;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.Web.Caching;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;

namespace TrialMatch.Web.Trials;

/// <summary>A trial as a list shows it.</summary>
public sealed record ListedTrial
{
    /// <summary>Identifier in its registry (<c>NCT…</c>) or in ours (<c>DEMO-…</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Short title.</summary>
    public required string Title { get; init; }

    /// <summary>Acronym.</summary>
    public string? Acronym { get; init; }

    /// <summary>Whether it is a demonstration and not a real study.</summary>
    public required bool Demo { get; init; }

    /// <summary>Overall status; says nothing of one hospital's.</summary>
    public required RecruitmentStatus Status { get; init; }

    /// <summary>Phase.</summary>
    public required TrialPhase Phase { get; init; }

    /// <summary>Sponsor.</summary>
    public string? Sponsor { get; init; }

    /// <summary>Conditions as the source names them.</summary>
    public required ImmutableArray<string> Conditions { get; init; }

    /// <summary>What is given or done.</summary>
    public required ImmutableArray<string> Interventions { get; init; }

    /// <summary>ISO 3166 codes of the countries in which hospitals take part.</summary>
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>How many hospitals take part.</summary>
    public required int Sites { get; init; }

    /// <summary>When anything about it was last recorded.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    internal static ListedTrial Of(TrialDocument trial) => new()
    {
        Id = trial.RegistryId,
        Title = trial.Facts.Title,
        Acronym = trial.Facts.Acronym,
        Demo = trial.Demo,
        Status = trial.Status,
        Phase = trial.Facts.Phase,
        Sponsor = trial.Facts.Sponsor,
        Conditions = trial.Facts.Conditions,
        Interventions = [.. trial.Facts.Interventions.Select(intervention => intervention.Name)],
        Countries = [.. trial.Sites.Select(site => site.CountryCode).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        Sites = trial.Sites.Length,
        ChangedAt = trial.ChangedAt,
    };
}

internal static class ListTrials
{
    public static void Map(IEndpointRouteBuilder api) => PublicAnswers.Keep(api.MapGet("trials", AnswerAsync))
        .WithName("ListTrials").WithTags("Trials")
        .WithSummary("List and search trials")
        .WithDescription("The published trials of the register, one page at a time. Whatever is not given does not restrict.")
        .WithQuery(TrialSearch.Parameters)
        .Produces<ListPage<ListedTrial>>()
        .WithProblems(ProblemKind.InvalidRequest);

    private static async Task<IResult> AnswerAsync(HttpRequest request, RegisterReader reader, CancellationToken token)
    {
        var asked = new QueryReader(request, TrialSearch.Parameters);
        var query = TrialSearch.Read(asked);
        if (!asked.Errors.IsEmpty)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: asked.Errors);
        var register = await reader.CurrentAsync(token);
        return TypedResults.Ok(ListPage<ListedTrial>.Of(register.List(query), register, ListedTrial.Of));
    }
}
