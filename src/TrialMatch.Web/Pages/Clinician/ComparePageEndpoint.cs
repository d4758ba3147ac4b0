using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>What differs between two days, or between two patients or two states of one, and why. Posted, as every page with a patient.</summary>
internal static class ComparePageEndpoint
{
    public static RazorComponentResult<ComparePage> Empty(HttpContext context) => new(new { Frame = PageFrame.Of(context), Form = new CompareForm() });

    public static async Task<IResult> AnswerAsync(HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadOpenAsync(context, token);
        if (sent.Form is not { } fields)
            return sent.Refusal!;
        var (frame, form) = (PageFrame.Of(context), CompareForm.Of(fields, Days.Today(clock)));
        if (!form.Asked && !fields.ContainsKey("from"))
            return new RazorComponentResult<ComparePage>(new { Frame = frame, Form = form }); // comes with a patient from the page of the match
        var (question, unreadable) = form.Read();
        var answer = await ComparePatientHandler.AnswerAsync(question, reader, clock, token);
        var invalid = answer.Invalid.Select(part => part.Part).Concat(unreadable).Concat(answer.ProfileErrors.IsEmpty ? [] : ["profile"]).ToImmutableArray();
        return new RazorComponentResult<ComparePage>(new { Frame = frame, Form = form, Answer = answer, Invalid = invalid })
        {
            StatusCode = answer.Comparison is not null && invalid.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
