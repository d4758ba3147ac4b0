using Microsoft.Net.Http.Headers;

namespace TrialMatch.Web.Http;

/// <summary>
/// Whether a form comes from a page of ours. Enough for forms that change nothing and ask for nothing that only the sender
/// may read; their pages carry no token and are the same for everybody (<c>docs/adr/0010</c>).
/// </summary>
internal static class SameOrigin
{
    private const string FetchSite = "Sec-Fetch-Site";

    public static bool Sent(HttpRequest request) => request.Headers[FetchSite].ToString() switch
    {
        "same-origin" or "none" => true,
        // Old browsers, and those that are not sure of the connection, tell at least where the page was.
        "" => request.Headers[HeaderNames.Origin].ToString() is var origin
            && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == request.Host.Value)),
        _ => false,
    };
}
