using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

/// <summary>The questions as a browser without scripts has them.</summary>
[Collection(Asking.Name)]
public sealed class Could_this_be_for_me(OneService one)
{
    private const string Address = "/trials/DEMO-01/me";

    [Fact]
    public async Task asks_only_what_the_trial_asks()
    {
        var page = WebUtility.HtmlDecode(await one.Service.Client.GetStringAsync(new Uri(Address, UriKind.Relative)));

        page.Should().Contain("Hvor gammel er du?").And.Contain("Under 18 år").And.Contain("18 år eller eldre");
        page.Should().Contain("Hvilken sykdom har du?").And.Contain("Har du spredning til hjernen?").And.Contain("Hvordan går det i hverdagen?");
        page.Should().Contain("osimertinib").And.Contain("i genet EGFR").And.Contain("i genet MET").And.Contain("Vet ikke");
        page.Should().NotContain("Hvilket kjønn har du?").And.NotContain("Hvilket stadium");
    }

    [Fact]
    public async Task keeps_nothing_and_leaves_no_cookie()
    {
        using var asked = await one.Service.Client.GetAsync(new Uri(Address, UriKind.Relative));
        using var answered = await SendAsync(("q0", "1"));

        asked.Headers.Contains("Set-Cookie").Should().BeFalse();
        answered.Headers.Contains("Set-Cookie").Should().BeFalse();
        answered.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task tells_what_does_not_fit_what_does_and_what_is_unknown()
    {
        var page = await PageAsync(("q0", "0"));

        page.Should().Contain("Ut fra svarene er det minst ett krav som ikke stemmer nå");
        page.Should().MatchRegex("(?s)<div data-truth=\"0\">.*Dette stemmer ikke.*Du er 18 år eller eldre.*<div data-truth=\"1\">.*Dette er ukjent.*ECOG");
        page.Should().Contain("href=\"tel:+4777000001\"").And.Contain("href=\"/trials/DEMO-01/sheet\"");
    }

    [Fact]
    public async Task takes_not_knowing_neither_as_no_nor_as_yes()
    {
        var page = await PageAsync();

        page.Should().Contain("<p class=\"lead\" data-outcome=\"1\">").And.Contain("<div data-truth=\"0\" hidden>").And.Contain("<div data-truth=\"2\" hidden>");
    }

    [Fact]
    public async Task refuses_answers_that_nobody_offered() =>
        (await SendAsync(("q0", "99"))).StatusCode.Should().Be(HttpStatusCode.BadRequest);

    [Fact]
    public async Task asks_anew_when_the_trial_has_changed_meanwhile()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("version", "v0"), KeyValuePair.Create("q0", "1")]);
        using var response = await one.Service.Client.PostAsync(new Uri(Address, UriKind.Relative), form);

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).Should().Contain("Studien er endret siden du begynte");
    }

    [Fact]
    public async Task leads_somewhere_from_an_unknown_trial()
    {
        using var response = await one.Service.Client.GetAsync(new Uri("/trials/DEMO-02/me", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).Should().Contain("href=\"/trials/DEMO-01\"");
    }

    private async Task<string> PageAsync(params (string Name, string Value)[] answers)
    {
        using var response = await SendAsync(answers);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(params (string Name, string Value)[] answers)
    {
        var page = await one.Service.Client.GetStringAsync(new Uri(Address, UriKind.Relative));
        var version = page.Split("name=\"version\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("version", version), .. answers.Select(answer => KeyValuePair.Create(answer.Name, answer.Value))]);
        return await one.Service.Client.PostAsync(new Uri(Address, UriKind.Relative), form);
    }
}
