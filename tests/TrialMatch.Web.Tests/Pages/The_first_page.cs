using System.Net;
using TrialMatch.Matching.Notation;
using TrialMatch.Web.Pages.Clinician;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

[Collection(Asking.Name)]
public sealed class The_first_page(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task shows_a_line_as_read_and_the_trials_in_order()
    {
        var (status, page) = await _client.AskAsync("/?lang=en", ("line", Line));

        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("<html lang=\"en\"");
        page.Should().Contain("possibly eligible").And.Contain("Resistance-guided treatment after osimertinib");
        page.Should().Contain("Demonstration, not a real study");
        page.Should().Contain("UNN Tromsø").And.MatchRegex("<p class=\"km\">[0-9]+ km</p>");
        page.Should().Contain("What to find out next?").And.Contain("MET");
        page.Should().Contain("The investigators of a trial decide who can take part.");
        page.Should().Contain("22 November 2026");
    }

    [Fact]
    public async Task is_norwegian_unless_another_language_is_asked_for()
    {
        var (_, page) = await _client.AskAsync("/", ("line", Line));

        page.Should().Contain("<html lang=\"nb\"").And.Contain("Studier i rekkefølge").And.Contain("Du er 18 år eller eldre.").And.Contain("22. november 2026");
    }

    [Fact]
    public async Task shows_each_error_under_its_words_and_keeps_what_was_typed()
    {
        var (status, page) = await _client.AskAsync("/", ("line", "F 63, EGFX p.L858R"));

        status.Should().Be(HttpStatusCode.BadRequest);
        page.Should().Contain("value=\"F 63, EGFX p.L858R\"").And.Contain("Kolonne 7 kan ikke leses.").And.Contain("Mente du EGFR").And.MatchRegex("item wrong\">\\s*<span class=\"typed\">EGFX p.L858R").And.NotContain("Studier i rekkefølge");
    }

    [Theory]
    [InlineData("asOf", "22.11.2026", "Datoen kan ikke leses")]
    [InlineData("plannedStart", "2026-11-21", "Planlagt start kan ikke brukes")]
    [InlineData("plannedStart", "soon", "Planlagt start kan ikke brukes")]
    [InlineData("maxKm", "-5", "Skriv et tall fra 1 til 20000")]
    [InlineData("maxKm", "99999", "Skriv et tall fra 1 til 20000")]
    [InlineData("limit", "0", "Skriv et helt tall fra 1 til 500")]
    [InlineData("country", "Noway", "Mente du")]
    public async Task answers_nothing_when_a_field_cannot_be_read(string field, string value, string error)
    {
        var (status, page) = await _client.AskAsync("/", ("line", Line), (field, value));

        status.Should().Be(HttpStatusCode.BadRequest);
        page.Should().Contain(error).And.Contain($"id=\"{field}-error\"").And.NotContain("Studier i rekkefølge");
    }

    [Fact]
    public async Task says_so_when_no_trial_fits()
    {
        var (status, page) = await _client.AskAsync("/", ("line", "F 63, breast cancer, Oslo"), ("country", "DK"));

        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("Ingen åpen studie passer.");
    }

    [Fact]
    public async Task shows_what_stands_in_the_way_when_asked()
    {
        var (_, page) = await _client.AskAsync("/", ("line", Line), ("verdict", "notEligible"), ("planned", "on"));

        page.Should().Contain("NCT09990001").And.Contain("NCT09990002").And.Contain("ikke oppfylt");
    }

    [Fact]
    public async Task lets_nothing_typed_become_markup()
    {
        const string Hostile = "<script>alert(1)</script>\"><img src=x>";
        var (status, page) = await _client.AskForHtmlAsync("/", ("line", Hostile), ("country", Hostile));

        status.Should().Be(HttpStatusCode.BadRequest);
        page.Should().NotContain("<script>").And.NotContain("<img").And.Contain("&lt;script&gt;");
    }

    [Fact]
    public async Task lets_nothing_of_a_trial_become_markup()
    {
        var (_, page) = await _client.AskForHtmlAsync("/", ("line", "M 57, melanoma, Bergen"));

        page.Should().Contain("A study of &lt;b&gt;markup&lt;/b&gt; &amp; melanoma");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "null", HttpStatusCode.BadRequest)]
    public async Task is_answered_to_no_form_of_another_site(string header, string value, HttpStatusCode refused)
    {
        using var response = await PostAsync(header, value);

        response.StatusCode.Should().Be(refused);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        page.Should().NotContain("osimertinib");
        if (refused == HttpStatusCode.BadRequest)
            page.Should().Contain("Skjemaet er utløpt");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "")]
    public async Task is_answered_to_its_own_form_in_browsers_new_and_old(string header, string value)
    {
        using var response = await PostAsync(header, value.Length > 0 ? value : one.Service.Address.GetLeftPart(UriPartial.Authority));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task keeps_the_patient_out_of_addresses_caches_and_the_log()
    {
        const string Mark = "qzvxkyw";
        using var response = await _client.SendAsync("/", ("line", $"F 63, {Mark}"));

        response.RequestMessage!.RequestUri!.Query.Should().BeEmpty();
        response.Headers.Location.Should().BeNull();
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        var page = await response.Content.ReadAsStringAsync();
        page.Should().NotContain($"={Mark}").And.NotMatchRegex($"(href|action)=\"[^\"]*{Mark}");
        one.Service.Log.Entries.Should().NotContain(entry => entry.Text.Contains(Mark, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task refuses_a_form_that_is_too_large_or_no_form()
    {
        (await _client.AskAsync("/", ("line", new string('x', 70_000)))).Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        using var json = await _client.PostJsonAsync("/", "{}");
        json.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        json.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
    }

    [Fact]
    public void offers_examples_that_can_be_read() =>
        ExampleLines.All.SelectMany(line => ProfileLine.Parse(line, new DateOnly(2026, 11, 22)).Errors).Should().BeEmpty();

    [Fact]
    public async Task loads_nothing_but_its_own_stylesheet_icon_and_scripts()
    {
        var page = await _client.GetStringAsync(new Uri("/", UriKind.Relative));
        var loaded = System.Text.RegularExpressions.Regex.Matches(page, "<(?:link|script) [^>]*(?:href|src)=\"([^\"]+)\"").Select(link => link.Groups[1].Value).ToList();

        loaded.Should().HaveCount(4).And.OnlyContain(address => address.StartsWith("/assets/", StringComparison.Ordinal));
        page.Should().NotMatchRegex("<script(?! src=\"/assets/[^\"]+\" defer></script>)").And.NotContain(" style=").And.NotContain("<style");
        foreach (var address in loaded)
        {
            using var asset = await _client.GetAsync(new Uri(address, UriKind.Relative));
            asset.StatusCode.Should().Be(HttpStatusCode.OK);
            asset.Headers.CacheControl!.MaxAge.Should().BeGreaterThan(TimeSpan.FromDays(300));
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent([KeyValuePair.Create("line", Line)]) };
        request.Headers.Add(header, value);
        return await _client.SendAsync(request);
    }
}
