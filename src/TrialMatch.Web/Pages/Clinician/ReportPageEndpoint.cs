using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Matching;
using TrialMatch.Matching.Reports;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>
/// The page on which a report is pasted, its proposals are read beside its words, and some are confirmed. Everything is
/// posted: nothing of a patient comes into an address.
/// </summary>
internal static class ReportPageEndpoint
{
    public static RazorComponentResult<ReportPage> Empty(HttpContext context) => new(new { Frame = PageFrame.Of(context) });

    /// <summary>Reads the pasted text.</summary>
    public static async Task<IResult> ReadAsync(HttpContext context, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadOpenAsync(context, token);
        if (sent.Form is not { } form)
            return sent.Refusal!;
        var text = form["text"].ToString().ReplaceLineEndings("\n");
        if (text.Length > ReportReader.LongestText || string.IsNullOrWhiteSpace(text))
            return new RazorComponentResult<ReportPage>(new { Frame = PageFrame.Of(context), TextLength = text.Length }) { StatusCode = StatusCodes.Status400BadRequest };
        return new RazorComponentResult<ReportPage>(new { Frame = PageFrame.Of(context), Reading = ReportReader.Read(text, Days.Today(clock)) });
    }

    /// <summary>Takes what was confirmed to the page of the match.</summary>
    public static async Task<IResult> ConfirmAsync(HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadOpenAsync(context, token);
        if (sent.Form is not { } form)
            return sent.Refusal!;
        var items = form["accept"].OfType<string>().Take(ProfileJson.MostFacts).ToList();
        if (AcceptedProposals.Profile(items, Days.Today(clock)) is not { } profile)
            return Problems.Page(context, ProblemKind.InvalidRequest);
        var confirmed = profile.Facts.IsEmpty ? "" : ProfileJson.Write(profile).GetRawText();
        return MatchPageEndpoint.Page(context, await MatchPageEndpoint.BlankAsync(new MatchForm { Profile = confirmed }, reader, clock, token));
    }
}
