using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>
/// A clinician names a trial, by its identifier or by words, to learn why it does or does not fit the patient who is sent along: also
/// one that the match left out.
/// </summary>
internal static class FindTrialEndpoint
{
    /// <summary>Most trials that are offered.</summary>
    public const int Most = 20;

    /// <summary>Whoever opens the address anew has sent no patient.</summary>
    public static IResult Empty(HttpContext context) => TypedResults.Redirect(PageFrame.Of(context).Link("/"));

    public static async Task<IResult> AnswerAsync(HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadOpenAsync(context, token);
        if (sent.Form is not { } fields)
            return sent.Refusal!;
        var words = MatchForm.Text(fields, "trial");
        var (frame, register) = (PageFrame.Of(context), await reader.CurrentAsync(token));
        if (words.Length > 0 && register.FindTrial(words).Trial is { } trial)
        {
            // With this status a browser sends the same form on to that address.
            return TypedResults.Redirect(frame.Link($"/trials/{Uri.EscapeDataString(trial.RegistryId)}/why"), permanent: false, preserveMethod: true);
        }

        var (form, _) = ProfileFields.Take(MatchForm.Of(fields), fields, Days.Today(clock));
        var tooLong = words.Length > Http.QueryParameter.LongestText;
        return new RazorComponentResult<FindTrialPage>(new
        {
            Frame = frame,
            Form = form,
            Words = words,
            Found = words.Length == 0 || tooLong ? null : register.List(new TrialQuery { Text = words, PageSize = Most }),
            Nearest = words.Length == 0 || tooLong ? [] : register.FindTrial(words).Nearest,
        })
        {
            StatusCode = words.Length == 0 || tooLong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }
}
