using Microsoft.AspNetCore.Antiforgery;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Pages;

/// <summary>A form that was sent from a page of ours, or why it is not taken.</summary>
internal sealed record Sent(IFormCollection? Form, IResult? Refusal)
{
    /// <summary>A form that changes something, or that somebody sends who is signed in: its page has given it a token.</summary>
    public static Task<Sent> ReadAsync(HttpContext context, IAntiforgery antiforgery, CancellationToken token) =>
        ReadAsync(context, () => antiforgery.IsRequestValidAsync(context), token);

    /// <summary>A form that changes nothing and asks for nothing that only the sender may read; see <see cref="SameOrigin"/>.</summary>
    public static Task<Sent> ReadOpenAsync(HttpContext context, CancellationToken token) =>
        ReadAsync(context, () => Task.FromResult(SameOrigin.Sent(context.Request)), token);

    private static async Task<Sent> ReadAsync(HttpContext context, Func<Task<bool>> isOurs, CancellationToken token)
    {
        if (!context.Request.HasFormContentType)
            return new(null, Problems.Page(context, ProblemKind.UnsupportedMediaType));
        var form = await ReadAsync(context.Request, token);
        return await isOurs() ? new(form, null) : new(null, Problems.Page(context, ProblemKind.FormExpired));
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
