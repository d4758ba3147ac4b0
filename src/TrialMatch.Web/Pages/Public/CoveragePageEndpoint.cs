using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>Where in Norway patients with a diagnosis are taken into trials, and where they are not.</summary>
internal static class CoveragePageEndpoint
{
    public const string Path = "/coverage";

    public static async Task<IResult> AnswerAsync(HttpContext context, RegisterReader reader, CancellationToken token)
    {
        var frame = PageFrame.Of(context);
        var asked = QueryReader.OfPage(context.Request);
        var (diagnosis, demo) = (asked.Diagnosis(TrialSearch.Diagnosis, guess: true), asked.Flag(TrialSearch.Demo));
        var register = await reader.CurrentAsync(token);
        return new RazorComponentResult<CoveragePage>(new
        {
            View = new CoverageView
            {
                Frame = frame,
                Texts = new CoverageTexts(frame.Texts.Culture),
                Search = new SearchTexts(frame.Texts.Culture),
                Written = asked.Text(TrialSearch.Diagnosis) ?? "",
                Diagnosis = diagnosis,
                Demo = demo,
                Errors = asked.Errors,
                Coverage = asked.Errors.IsEmpty ? register.CoverageOf(diagnosis?.Codes ?? [], demo) : null,
                Groups = register.Find(new TrialQuery { Taking = TakingPatients.Now, Demo = demo, PageSize = 1 }).Facets.Diagnosis,
            },
        })
        {
            StatusCode = asked.Errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>The address of the coverage of a diagnosis.</summary>
    public static string Address(string? diagnosis, bool? demo) => QueryHelpers.AddQueryString(Path, Stated(diagnosis, demo));

    /// <summary>The search for the open trials of a diagnosis in a part of Norway.</summary>
    public static string SearchAddress(string? diagnosis, bool? demo, string? area) => QueryHelpers.AddQueryString(
        Public.SearchAddress.Path,
        [.. Stated(diagnosis, demo), KeyValuePair.Create(TrialSearch.Taking.Name, (string?)"now"), .. area is null ? [] : new[] { KeyValuePair.Create(TrialSearch.Area.Name, (string?)area) }]);

    private static KeyValuePair<string, string?>[] Stated(string? diagnosis, bool? demo) =>
    [
        .. string.IsNullOrEmpty(diagnosis) ? [] : new[] { KeyValuePair.Create(TrialSearch.Diagnosis.Name, (string?)diagnosis) },
        .. demo is not { } flag ? [] : new[] { KeyValuePair.Create(TrialSearch.Demo.Name, (string?)(flag ? "true" : "false")) },
    ];
}
