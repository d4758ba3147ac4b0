using System.Collections.Immutable;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages;

/// <summary>
/// The first page: a clinician types a patient and reads which trials fit. The form is posted, never put into the
/// address, which browsers and proxies keep.
/// </summary>
internal static class MatchPageEndpoint
{
    public static RazorComponentResult<MatchPage> Empty(HttpContext context) => new(new { Frame = PageFrame.Of(context), Form = new MatchForm() });

    public static async Task<IResult> AnswerAsync(HttpContext context, IAntiforgery antiforgery, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadAsync(context, antiforgery, token);
        if (sent.Form is not { } fields)
            return sent.Refusal!;
        var form = MatchForm.Of(fields);
        var (question, unreadable) = form.Read();
        var answer = await MatchPatientHandler.AnswerAsync(question, reader, clock, token);
        var invalid = answer.Invalid.Select(part => part.Part).Concat(unreadable).Concat(answer.ProfileErrors.IsEmpty ? [] : ["profile"]).ToImmutableArray();
        var understood = answer.Matches is not null && invalid.IsEmpty;
        return new RazorComponentResult<MatchPage>(new { Frame = PageFrame.Of(context), Form = form, Answer = answer, Invalid = invalid })
        {
            StatusCode = understood ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
