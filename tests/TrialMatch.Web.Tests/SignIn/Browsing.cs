using System.Net;
using System.Text.RegularExpressions;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

/// <summary>A browser without a window: keeps cookies, follows nothing by itself, fills forms with their tokens.</summary>
internal sealed partial class Browsing : IDisposable
{
    private readonly HttpClientHandler _handler;

    public Browsing(Uri address)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies, CheckCertificateRevocationList = true };
        Client = new HttpClient(_handler) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client { get; }

    /// <summary>The secret of the session.</summary>
    public string? SessionCookie => Cookies.GetCookies(Client.BaseAddress!)["trialmatch"]?.Value;

    public static async Task<Browsing> AsAsync(RunningService service, string person)
    {
        var browsing = new Browsing(service.Address);
        using var answer = await browsing.SendFormAsync("/sign-in", "/sign-in/demo", ("user", person), ("return", "/account"));
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, "{0} signs in", person);
        return browsing;
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    public async Task<string> ReadAsync(string address)
    {
        using var answer = await GetAsync(address);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form with the token of a page.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await ReadAsync(page);
        var token = Token().Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        return await Client.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
