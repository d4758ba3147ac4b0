using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Matching.Answers;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>Why one trial does or does not fit a patient. Posted, as the first page is: a patient never stands in an address.</summary>
internal static class WhyPageEndpoint
{
    /// <summary>Whoever opens the address anew has sent no patient: the trial's page has the form.</summary>
    public static IResult Empty(string id, HttpContext context) => TypedResults.Redirect(PageFrame.Of(context).TrialLink(id));

    public static async Task<IResult> AnswerAsync(string id, HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadOpenAsync(context, token);
        if (sent.Form is not { } fields)
            return sent.Refusal!;
        var (form, _) = ProfileFields.Take(MatchForm.Of(fields), fields, Days.Today(clock));

        var (frame, current) = (PageFrame.Of(context), (await reader.CurrentAsync(token)).FindTrial(id));
        if (current.Trial is not { } trial)
            return Unknown(frame, id, current);
        var (question, unreadable) = form.Read();
        var answer = await WhyTrialHandler.AnswerAsync(
            trial.RegistryId,
            new WhyTrial { Line = question.Line, Profile = question.Profile, AsOf = question.AsOf, PlannedStart = question.PlannedStart, Country = question.Country, MaxKm = question.MaxKm, IncludePlanned = question.IncludePlanned },
            reader,
            clock,
            token);
        if (!answer.Invalid.IsEmpty || !answer.ProfileErrors.IsEmpty || unreadable.Count > 0)
            return Problems.Page(context, ProblemKind.InvalidRequest); // the page itself sends what can be read
        if (answer is { LineErrors.IsEmpty: true, Explanation: null })
            return Unknown(frame, id, answer.Lookup!);
        return new RazorComponentResult<WhyPage>(new
        {
            Frame = frame,
            Trial = trial,
            Form = form,
            Answer = answer,
            Report = answer.Explanation is { } explained ? WhyReport.Of(explained, answer.Options!, frame.Texts.Culture) : null,
        })
        {
            StatusCode = answer.Explanation is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private static RazorComponentResult<UnknownTrialPage> Unknown(PageFrame frame, string id, TrialLookup lookup) =>
        new(new { Frame = frame, Id = id, lookup.Nearest }) { StatusCode = StatusCodes.Status404NotFound };
}
