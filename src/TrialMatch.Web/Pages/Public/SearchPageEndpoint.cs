using Microsoft.AspNetCore.Http.HttpResults;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>Patients search for trials. Whatever they ask stands in the address; nothing is kept.</summary>
internal static class SearchPageEndpoint
{
    public static async Task<IResult> AnswerAsync(HttpContext context, RegisterReader reader, TimeProvider clock, CancellationToken token)
    {
        var frame = PageFrame.Of(context);
        var address = SearchAddress.Of(context.Request, frame);
        if (SearchAddress.HasGaps(context.Request))
            return TypedResults.LocalRedirect(address.Link);
        var asked = QueryReader.OfPage(context.Request);
        var (query, diagnosis) = TrialSearch.Read(asked, guess: true);
        query = query with
        {
            Order = asked.Member<TrialOrder>(TrialSearch.Sort) ?? (query.Near is null ? TrialOrder.Status : TrialOrder.Distance),
            PageSize = asked.Number(SearchAddress.PageSize),
        };
        var register = await reader.CurrentAsync(token);
        var found = asked.Errors.IsEmpty ? register.Find(query) : null;
        return new RazorComponentResult<SearchPage>(new
        {
            View = new SearchView
            {
                Frame = frame,
                Texts = new SearchTexts(frame.Texts.Culture),
                Address = address,
                Query = query,
                Diagnosis = diagnosis,
                Errors = asked.Errors,
                Found = found,
                WaysOut = found is { Page.Total: 0 } ? WayOut.Of(address, query, register) : [],
                Today = Days.Today(clock),
            },
        })
        {
            StatusCode = asked.Errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
