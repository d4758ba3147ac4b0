using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Web.Http;
using TrialMatch.Web.Pages.Public;

namespace TrialMatch.Web.Pages;

/// <summary>The addresses of the pages.</summary>
internal static class PageEndpoints
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        PageAssets.Map(app);
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapMethods("/", Read, MatchPageEndpoint.Empty);
        PatientData.Protect(pages.MapPost("/", MatchPageEndpoint.AnswerAsync));
        pages.MapMethods("/report", Read, ReportPageEndpoint.Empty);
        PatientData.Protect(pages.MapPost("/report", ReportPageEndpoint.ReadAsync));
        pages.MapMethods("/report/confirm", Read, ReportPageEndpoint.Empty); // where a link to another language leads after confirming
        PatientData.Protect(pages.MapPost("/report/confirm", ReportPageEndpoint.ConfirmAsync));
        pages.MapMethods(SearchAddress.Path, Read, SearchPageEndpoint.AnswerAsync);
        pages.MapMethods(CoveragePageEndpoint.Path, Read, CoveragePageEndpoint.AnswerAsync);
        pages.MapMethods("/trials/{id}", Read, TrialPageEndpoint.ShowAsync);
        pages.MapMethods("/trials/{id}/sheet", Read, TrialPageEndpoint.SheetAsync);
        pages.MapMethods("/trials/{id}/me", Read, MePageEndpoint.AskAsync);
        PatientData.Protect(pages.MapPost("/trials/{id}/me", MePageEndpoint.AnswerAsync));
        pages.MapMethods("/trials/{id}/why", Read, WhyPageEndpoint.Empty);
        PatientData.Protect(pages.MapPost("/trials/{id}/why", WhyPageEndpoint.AnswerAsync));
        pages.MapMethods("/problems/{name}", Read, ProblemType);
    }

    private static IResult ProblemType(string name, HttpContext context) =>
        ProblemKind.All.FirstOrDefault(kind => kind.Name == name) is { } known
            ? Page<ProblemTypePage>(new { Frame = PageFrame.Of(context), Kind = known })
            : Problems.Page(context, ProblemKind.NotFound);

    private static RazorComponentResult<TPage> Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(parameters) { StatusCode = status };
}
