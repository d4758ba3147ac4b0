using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

[Collection(Asking.Name)]
public sealed class The_page_that_compares(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task says_what_came_out_otherwise_and_which_fact_made_the_difference()
    {
        var (status, page) = await _client.AskAsync("/compare?lang=en", ("line", Line), ("with", Line.Replace("ECOG 1", "ECOG 3", StringComparison.Ordinal)), ("from", ""), ("to", ""));

        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("DEMO-01").And.Contain("Changed about the patient:").And.Contain("ECOG 3").And.Contain("possibly eligible").And.Contain("Unchanged: 2 trials.");
        page.Should().MatchRegex("log positions [0-9/]+ and [0-9/]+");
    }

    [Fact]
    public async Task says_what_happened_to_trials_between_two_days()
    {
        var (status, page) = await _client.AskAsync("/compare?lang=en", ("line", Line), ("with", ""), ("from", "2020-01-01"), ("to", "2026-11-22"));

        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("not in the register").And.Contain("Event of the trial:").And.Contain("1 January 2020 against 22 November 2026");
    }

    [Fact]
    public async Task refuses_to_compare_a_thing_with_itself_and_days_that_it_cannot_read()
    {
        var (same, first) = await _client.AskAsync("/compare", ("line", Line), ("from", ""), ("to", ""));
        var (unread, second) = await _client.AskAsync("/compare", ("line", Line), ("from", "i går"), ("to", ""));

        (same, unread).Should().Be((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest));
        first.Should().Contain("Det er ingenting å sammenligne").And.Contain("id=\"from-error\"");
        second.Should().Contain("Datoen kan ikke leses");
    }

    [Fact]
    public async Task shows_the_errors_of_each_line_under_its_words()
    {
        var (status, page) = await _client.AskAsync("/compare", ("line", "F 63, LUADX"), ("with", "F 63, EGFX p.L858R"), ("from", ""), ("to", ""));

        status.Should().Be(HttpStatusCode.BadRequest);
        page.Should().MatchRegex("item wrong\">\\s*<span class=\"typed\">LUADX").And.MatchRegex("item wrong\">\\s*<span class=\"typed\">EGFX p.L858R");
    }

    [Fact]
    public async Task takes_the_patient_along_from_the_page_of_the_match_and_back()
    {
        using var response = await _client.SendFromAsync("/", "/compare", ("line", Line), ("country", "NO"), ("sort", "distance"));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        page.Should().Contain($"value=\"{Line}\"").And.Contain("name=\"country\" value=\"NO\"").And.Contain("name=\"sort\" value=\"distance\"").And.Contain("formaction=\"/\"").And.NotContain("from-error");
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task opens_empty()
    {
        var page = await _client.GetStringAsync(new Uri("/compare", UriKind.Relative));

        page.Should().Contain("name=\"with\"").And.Contain("aria-current=\"page\"");
    }
}
