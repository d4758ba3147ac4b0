using System.Net;
using System.Text;
using System.Text.Json;
using TrialMatch.Web.Tests.Service;
using TrialMatch.Web.Tests.SignIn;

namespace TrialMatch.Web.Tests.Attacks;

/// <summary>What somebody types who wants to do harm, in every input there is: it is refused or shown as words, and nothing breaks.</summary>
public sealed class Hostile_words(AttackedService one) : IClassFixture<AttackedService>
{
    public static TheoryData<string> All =>
    [
        "'; drop table mt_events; --",
        "\" or 1=1 --",
        "$1); delete from mt_streams; --",
        "1; select pg_sleep(10)",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{{7*7}} ${7*7} @(7*7)",
        "../../../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "EGFR p.L858R) or (EGFR",
        "age >= 18 and not (sex = F",
        "((((((((((((((((((((((((((((((",
        "99999999999999999999999999999999999999999999999",
        "-9223372036854775809",
        "1e400",
        "NaN",
        "\u202Eتست\u202C\u200B\uFEFF\u0000",
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
        "Áhkká Šnjiežža Đuro Ŋ Ŧ ǩ ʒ 李小龍 🧬👩🏽‍⚕️",
        "K\u0301ari ﬁ ſ İ ı ß",
        "\r\nSet-Cookie: trialmatch=stolen",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public async Task break_no_search(string words)
    {
        var text = Uri.EscapeDataString(words);
        foreach (var address in (string[])[$"/trials?q={text}", $"/trials?diagnosis={text}", $"/trials?country={text}", $"/trials?status={text}", $"/trials?page={text}", $"/trials/{text}", $"/problems/{text}", $"/?lang={text}", $"/sign-in?return={text}", $"/sign-in/{text}", $"/api/trials?q={text}", $"/api/trials/{text}", $"/api/trials/{text}/history", $"/api/sites?q={text}", $"/api/sites?region={text}"])
        {
            using var answer = await one.Service.Client.GetAsync(new Uri(address, UriKind.Relative));
            await HarmlessAsync(answer, words, address);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task break_no_question(string words)
    {
        foreach (var body in (object[])[new { line = words }, new { line = $"F 63, {words}" }, new { profile = words }, new { line = "F 63", position = words }])
            foreach (var address in (string[])["/api/match", "/api/match/questions", "/api/match/compare", "/api/trials/DEMO-01/match", "/api/reports/read"])
            {
                using var answer = await one.Service.Client.PostJsonAsync(address, JsonSerializer.Serialize(body));
                await HarmlessAsync(answer, words, address);
            }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task break_no_form(string words)
    {
        using var browsing = new Browsing(one.Service.Address);
        foreach (var (page, fields) in ((string, string[])[])[("/", ["line", "profile", "radius", "region", "on"]), ("/report", ["text"]), ("/sign-in", ["user", "return"])])
            foreach (var field in fields)
            {
                using var answer = await browsing.SendFormAsync(page, page == "/sign-in" ? "/sign-in/demo" : page, (field, words));
                await HarmlessAsync(answer, words, $"{page} {field}");
            }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task break_nothing_that_an_auditor_types(string words)
    {
        using var auditor = await Browsing.AsAsync(one.Service, "haug");
        foreach (var field in (string[])["by", "patient", "role", "basis", "refused", "from", "until", "page"])
            foreach (var address in (string[])["/audit/access-log", "/api/access-log"])
            {
                using var answer = await auditor.GetAsync($"{address}?{field}={Uri.EscapeDataString(words)}");
                await HarmlessAsync(answer, words, $"{address} {field}");
            }
    }

    /// <summary>No fault, and nothing of it stands in a page as anything but words.</summary>
    private static async Task HarmlessAsync(HttpResponseMessage answer, string words, string where)
    {
        ((int)answer.StatusCode).Should().BeLessThan(500, "{0} is asked with {1}", where, words);
        answer.StatusCode.Should().NotBe(HttpStatusCode.TooManyRequests);
        answer.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).Should().NotContain(cookie => cookie.Contains("stolen", StringComparison.Ordinal));
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return;
        var page = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        page.Should().NotContain("<script>alert").And.NotContain("<img src=x").And.NotContain("root:x:0:0", where);
    }
}
