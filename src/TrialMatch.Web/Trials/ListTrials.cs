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

    /// <summary>How many of them take patients now: they, the trial and a cohort are open.</summary>
    public required int OpenSites { get; init; }

    /// <summary>
    /// The nearest hospital that the search asks for and that takes patients, else that plans to; none without a place to measure from.
    /// </summary>
    public NearestHospital? NearestSite { get; init; }

    /// <summary>When anything about it was last recorded.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    internal static ListedTrial Of(FoundTrial found)
    {
        var trial = found.Trial;
        return new()
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
            OpenSites = found.Sites.Count(site => site.Opening == Opening.Open),
            NearestSite = found.Nearest is { } nearest ? NearestHospital.Of(nearest) : null,
            ChangedAt = trial.ChangedAt,
        };
    }
}

/// <summary>A hospital of a trial at a distance.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Hospital.</param>
/// <param name="City">City, if known.</param>
/// <param name="CountryCode">ISO 3166, if known.</param>
/// <param name="Kilometres">Whole kilometres in a straight line.</param>
/// <param name="Approximate">Whether one of the two points is not exact.</param>
/// <param name="Opening">Whether it takes patients, the trial's status considered.</param>
/// <param name="Status">Its own status; "unknown" where the trial's counts.</param>
/// <param name="ConfirmedOn">When the status was last confirmed.</param>
public sealed record NearestHospital(
    string Key,
    string Name,
    string? City,
    string? CountryCode,
    int Kilometres,
    bool Approximate,
    Opening Opening,
    RecruitmentStatus Status,
    DateOnly? ConfirmedOn)
{
    internal static NearestHospital Of(NearSite near) => new(
        near.Place.Site.Key,
        near.Place.Site.Name,
        near.Place.Site.City,
        near.Place.Site.CountryCode,
        near.Kilometres,
        near.Approximate,
        near.Place.Opening,
        near.Place.Site.Status,
        near.Place.Site.ConfirmedOn);
}

internal static class ListTrials
{
    public static void Map(IEndpointRouteBuilder api) => PublicAnswers.Keep(api.MapGet("trials", AnswerAsync))
        .WithName("ListTrials").WithTags("Trials")
        .WithSummary("List and search trials")
        .WithDescription(
            "The published trials of the register, one page at a time, with distances when a place is given, and how many trials each further choice "
            + "would leave. Whatever is not given does not restrict. What is asked of hospitals must hold of one and the same hospital.")
        .WithQuery(TrialSearch.Parameters)
        .Produces<ListedTrials>()
        .WithProblems(ProblemKind.InvalidRequest);

    private static async Task<IResult> AnswerAsync(HttpRequest request, RegisterReader reader, CancellationToken token)
    {
        var asked = new QueryReader(request, TrialSearch.Parameters);
        var (query, _) = TrialSearch.Read(asked);
        if (!asked.Errors.IsEmpty)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: asked.Errors);
        var register = await reader.CurrentAsync(token);
        return TypedResults.Ok(ListedTrials.Of(query, register.Find(query), register));
    }
}
