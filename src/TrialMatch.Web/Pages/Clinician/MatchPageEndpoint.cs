using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>
/// The first page: a clinician types a patient and reads which trials fit. The form is posted, never put into the
/// address, which browsers and proxies keep; while somebody types, a script posts it and takes the answer into the page.
/// </summary>
internal static class MatchPageEndpoint
{
    /// <summary>The header by which the script tells that it asks, and not a person who sent the form.</summary>
    private const string ByScript = "HX-Request";

    public static async Task<IResult> EmptyAsync(HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token) =>
        Page(context, await BlankAsync(new MatchForm(), reader, clock, token));

    public static async Task<IResult> AnswerAsync(HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadOpenAsync(context, token);
        if (sent.Form is not { } fields)
            return sent.Refusal!;
        var view = await MatchView.OfAsync(fields, context.Request.Headers.ContainsKey(ByScript), reader, clock, token);
        return Page(context, view, view.Matches is not null || view.Answer is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    /// <summary>The page of a form that nothing has been asked with yet.</summary>
    public static async Task<MatchView> BlankAsync(MatchForm form, RegisterReader reader, TimeProvider clock, CancellationToken token) => new()
    {
        Form = form,
        Fields = ProfileFields.Of(form.Line, await reader.CurrentAsync(token), Days.Today(clock), []),
    };

    public static RazorComponentResult<MatchPage> Page(HttpContext context, MatchView view, int status = StatusCodes.Status200OK) =>
        new(new { Frame = PageFrame.Of(context), View = view }) { StatusCode = status };
}
