using System.Collections.Immutable;
using TrialMatch.Registry.Reading;
using TrialMatch.Terminology;
using TrialMatch.Web.Caching;
using TrialMatch.Web.Http;
using TrialMatch.Web.OpenApi;

namespace TrialMatch.Web.Sites;

/// <summary>A hospital where trials run or may run.</summary>
public sealed record SiteAnswer
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166 code.</summary>
    public required string CountryCode { get; init; }

    /// <summary>Health region, as the country names it.</summary>
    public string? Region { get; init; }

    /// <summary>The trust or health authority that runs it.</summary>
    public string? Organisation { get; init; }

    /// <summary>What kind of hospital it is, such as <c>university</c>.</summary>
    public string? Level { get; init; }

    /// <summary>Where it is, in degrees (WGS 84).</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>How far the point can be trusted.</summary>
    public required PointQuality Quality { get; init; }

    /// <summary>Other names that trial registries use for it.</summary>
    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>Published trials in which it takes part.</summary>
    public required int Trials { get; init; }

    /// <summary>How many of them are demonstrations.</summary>
    public required int Demonstrations { get; init; }

    internal static SiteAnswer Of(ListedSite listed) => new()
    {
        Key = listed.Site.Key,
        Name = listed.Site.Facts.Name,
        City = listed.Site.Facts.City,
        CountryCode = listed.Site.Facts.CountryCode,
        Region = listed.Site.Facts.Region,
        Organisation = listed.Site.Facts.Organisation,
        Level = listed.Site.Facts.Level,
        Point = listed.Site.Facts.Point,
        Quality = listed.Site.Facts.Quality,
        Aliases = listed.Site.Facts.Aliases,
        Trials = listed.Trials,
        Demonstrations = listed.Demonstrations,
    };
}

internal static class ListSites
{
    private static readonly QueryParameter Words = QueryParameter.Text(
        "q", "Words that must all occur, as beginnings of words, in key, name, other names, city, organisation or region.", "radiumhospitalet");

    private static readonly QueryParameter Country = QueryParameter.Text("country", "Country, by code or name.", "NO");

    private static readonly QueryParameter Region = QueryParameter.Text("region", "Health region, as the country names it.", "Helse Nord");

    private static readonly QueryParameter[] Parameters = [Words, Country, Region, Paging.Page, Paging.PageSize];

    public static void Map(IEndpointRouteBuilder api) => PublicAnswers.Keep(api.MapGet("sites", AnswerAsync))
        .WithName("ListSites").WithTags("Sites")
        .WithSummary("List and search hospitals")
        .WithDescription("The hospitals of the register by country and name, with the number of trials in which each takes part.")
        .WithQuery(Parameters)
        .Produces<ListPage<SiteAnswer>>()
        .WithProblems(ProblemKind.InvalidRequest);

    private static async Task<IResult> AnswerAsync(HttpRequest request, RegisterReader reader, CancellationToken token)
    {
        var asked = new QueryReader(request, Parameters);
        var query = new SiteQuery
        {
            Text = asked.Text(Words),
            CountryCode = asked.Country(Country),
            Region = asked.Text(Region),
            Page = asked.Number(Paging.Page),
            PageSize = asked.Number(Paging.PageSize),
        };
        if (!asked.Errors.IsEmpty)
            return new ProblemResult(ProblemKind.InvalidRequest, errors: asked.Errors);
        var register = await reader.CurrentAsync(token);
        return TypedResults.Ok(ListPage<SiteAnswer>.Of(register.List(query), register, SiteAnswer.Of));
    }
}
