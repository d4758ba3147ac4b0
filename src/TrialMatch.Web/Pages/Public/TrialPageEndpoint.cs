using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Public;

/// <summary>A trial's pages for patients.</summary>
internal static class TrialPageEndpoint
{
    private const int MostSimilar = 5;

    /// <summary>How the page is to be on paper.</summary>
    private static readonly QueryParameter Print = QueryParameter.OneOf("print", "Large letters, everything unfolded.", ["large"]);

    /// <summary>The trial in plain words.</summary>
    public static async Task<IResult> ShowAsync(string id, HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var (frame, register) = (PageFrame.Of(context), await reader.CurrentAsync(token));
        var lookup = register.FindTrial(id);
        return lookup.Trial is not { } trial
            ? Unknown(id, frame, register, lookup)
            : new RazorComponentResult<TrialPage>(new
            {
                Frame = frame,
                Trial = trial,
                Near = NearPlace.Of(context.Request),
                Today = Days.Today(clock),
                Large = context.Request.Query[Print.Name] == Print.Words[0],
                Similar = register.Similar(trial, MostSimilar),
                History = await reader.HistoryAsync(trial.RegistryId, token),
            });
    }

    /// <summary>One page on paper, to take to the doctor.</summary>
    public static async Task<IResult> SheetAsync(string id, HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var (frame, register) = (PageFrame.Of(context), await reader.CurrentAsync(token));
        var lookup = register.FindTrial(id);
        return lookup.Trial is not { } trial
            ? Unknown(id, frame, register, lookup)
            : new RazorComponentResult<SheetPage>(new { Frame = frame, Trial = trial, Near = NearPlace.Of(context.Request), Today = Days.Today(clock) });
    }

    /// <summary>The page for an identifier that the register does not have: what looks like it, and what its words mean.</summary>
    public static IResult Unknown(string id, PageFrame frame, Register register, TrialLookup lookup) =>
        new RazorComponentResult<UnknownTrialPage>(new
        {
            Frame = frame,
            Id = id,
            lookup.Nearest,
            Similar = register.List(new TrialQuery { Text = id.Length <= QueryParameter.LongestText ? id : "", PageSize = MostSimilar }) is { Total: > 0 } found && id.Any(char.IsLetter)
                ? found.Items
                : [],
        })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
}
