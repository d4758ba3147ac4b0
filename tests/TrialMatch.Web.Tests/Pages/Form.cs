using System.Net;
using System.Text.RegularExpressions;

namespace TrialMatch.Web.Tests.Pages;

/// <summary>Opens and sends the form of the first page as a browser without scripts does.</summary>
internal static partial class Form
{
    /// <summary>Opens the page and sends its form with these fields; the client keeps the cookie.</summary>
    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, string address, params (string Name, string Value)[] fields) =>
        client.SendFromAsync(address, address, fields);

    /// <summary>Opens one page and sends a form from it to another address.</summary>
    public static async Task<HttpResponseMessage> SendFromAsync(this HttpClient client, string from, string address, params (string Name, string Value)[] fields)
    {
        var page = await client.GetStringAsync(new Uri(from, UriKind.Relative));
        var token = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        using var form = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
            Content = new FormUrlEncodedContent([
                .. token.Length == 0 ? [] : new[] { KeyValuePair.Create("__RequestVerificationToken", token) },
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        return await client.SendAsync(form);
    }

    /// <summary>Sends a form and reads the page that comes, its letters as a person sees them.</summary>
    public static async Task<(HttpStatusCode Status, string Page)> AskAsync(this HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var (status, html) = await client.AskForHtmlAsync(address, fields);
        return (status, WebUtility.HtmlDecode(html));
    }

    /// <summary>Sends a form and reads the page that comes as it was sent.</summary>
    public static async Task<(HttpStatusCode Status, string Html)> AskForHtmlAsync(this HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        using var response = await client.SendAsync(address, fields);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
