using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Pages.SignIn;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web.Pages;

/// <summary>The addresses of the pages.</summary>
internal static class PageEndpoints
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        PageAssets.Map(app.MapGroup("").AllowAnonymous());
        SignInPages.Map(app.MapGroup("").ExcludeFromDescription());
        var pages = app.MapGroup("").ExcludeFromDescription().AllowAnonymous().RequireRateLimiting(MatchRateLimit.SearchPolicy);
        pages.MapMethods("/", Read, MatchPageEndpoint.Empty);
        PatientData.Protect(pages.MapPost("/", MatchPageEndpoint.AnswerAsync));
        pages.MapMethods("/report", Read, ReportPageEndpoint.Empty);
        PatientData.Protect(pages.MapPost("/report", ReportPageEndpoint.ReadAsync));
        pages.MapMethods("/report/confirm", Read, ReportPageEndpoint.Empty); // where a link to another language leads after confirming
        PatientData.Protect(pages.MapPost("/report/confirm", ReportPageEndpoint.ConfirmAsync));
        pages.MapMethods("/trials", Read, TrialsAsync);
        pages.MapMethods("/trials/{id}", Read, TrialAsync);
        pages.MapMethods("/trials/{id}/why", Read, WhyPageEndpoint.Empty);
        PatientData.Protect(pages.MapPost("/trials/{id}/why", WhyPageEndpoint.AnswerAsync));
        pages.MapMethods("/problems/{name}", Read, ProblemType);
    }

    private static async Task<IResult> TrialsAsync(HttpContext context, RegisterReader reader, CancellationToken token)
    {
        var asked = new QueryReader(context.Request, [.. TrialSearch.Parameters, Language.Parameter]);
        var query = TrialSearch.Read(asked);
        var register = await reader.CurrentAsync(token);
        return Page<TrialsPage>(new
        {
            Frame = PageFrame.Of(context),
            Asked = context.Request.Query,
            Errors = asked.Errors,
            Found = asked.Errors.IsEmpty ? register.List(query) : null,
        }, asked.Errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> TrialAsync(string id, HttpContext context, RegisterReader reader, CancellationToken token)
    {
        var (frame, lookup) = (PageFrame.Of(context), (await reader.CurrentAsync(token)).FindTrial(id));
        return lookup.Trial is { } trial
            ? Page<TrialPage>(new { Frame = frame, Trial = trial, History = await reader.HistoryAsync(trial.RegistryId, token) })
            : Page<UnknownTrialPage>(new { Frame = frame, Id = id, lookup.Nearest }, StatusCodes.Status404NotFound);
    }

    private static IResult ProblemType(string name, HttpContext context) =>
        ProblemKind.All.FirstOrDefault(kind => kind.Name == name) is { } known
            ? Page<ProblemTypePage>(new { Frame = PageFrame.Of(context), Kind = known })
            : Problems.Page(context, ProblemKind.NotFound);

    private static RazorComponentResult<TPage> Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(parameters) { StatusCode = status };
}
