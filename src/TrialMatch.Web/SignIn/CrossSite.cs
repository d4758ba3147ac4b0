namespace TrialMatch.Web.SignIn;

/// <summary>Refuses what another site's page has a browser send here: beside the tokens in forms and the cookies' own rules, the API's guard.</summary>
internal static class CrossSite
{
    public static bool IsRefused(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method)
        && request.Headers["Sec-Fetch-Site"].ToString() is ("cross-site" or "same-site");
}
