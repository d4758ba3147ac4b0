using Microsoft.AspNetCore.Antiforgery;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Pages;

/// <summary>A form that was sent from a page of ours, or why it is not taken.</summary>
internal sealed record Sent(IFormCollection? Form, IResult? Refusal)
{
    public static async Task<Sent> ReadAsync(HttpContext context, IAntiforgery antiforgery, CancellationToken token)
    {
        if (!context.Request.HasFormContentType)
            return new(null, Problems.Page(context, ProblemKind.UnsupportedMediaType));
        var form = await ReadAsync(context.Request, token);
        return await antiforgery.IsRequestValidAsync(context) ? new(form, null) : new(null, Problems.Page(context, ProblemKind.FormExpired));
    }

    private static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken token)
    {
        try
        {
            return await request.ReadFormAsync(token);
        }
        catch (InvalidDataException malformed)
        {
            throw new BadHttpRequestException("The form is malformed.", malformed);
        }
    }
}
