using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

[Collection(Asking.Name)]
public sealed class The_page_that_says_why(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task shows_the_reason_first_and_then_every_criterion_and_cohort()
    {
        var (status, page) = await WhyAsync("DEMO-01", "en", ("line", Line));

        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("Possibly eligible: none of 8 criteria failed").And.Contain("MET amplification").And.Contain("stands for the trial").And.Contain("You are 18 or older.");
        page.Should().Contain($"value=\"{Line}\"", "the line can be changed and asked again");
    }

    [Fact]
    public async Task keeps_what_the_match_was_restricted_to()
    {
        var (_, page) = await WhyAsync("NCT09990001", "nb", ("line", "M 70, melanoma"), ("country", "DK"));

        page.Should().Contain("Ikke tilbudt: ingen sykehus i Danmark tar inn pasienter.").And.Contain("name=\"country\" value=\"DK\"");
    }

    [Fact]
    public async Task takes_what_was_confirmed_of_a_report_along_and_needs_no_line()
    {
        const string Profile = """{"facts":[{"fact":"diagnosis","id":"report-1","date":"2026-03-12","source":"report","oncoTreeCode":"LUAD"}]}""";

        var (matched, first) = await _client.AskAsync("/", ("profile", Profile));
        var (status, page) = await WhyAsync("DEMO-01", "nb", ("line", ""), ("profile", Profile));
        var (refused, _) = await WhyAsync("DEMO-01", "nb", ("line", ""), ("profile", "{}"));

        (matched, status, refused).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest));
        first.Should().Contain("Bekreftet fra rapporten").And.Contain("Studier i rekkefølge");
        page.Should().Contain("Bekreftet fra rapporten").And.Contain("12. mars 2026").And.Contain("Hvorfor studien passer eller ikke");
    }

    [Fact]
    public async Task shows_errors_under_their_words()
    {
        var (status, page) = await WhyAsync("DEMO-01", "nb", ("line", "F 63, EGFX p.L858R"));

        status.Should().Be(HttpStatusCode.BadRequest);
        page.Should().Contain("Kolonne 7 kan ikke leses.").And.NotContain("Hvorfor studien passer eller ikke");
    }

    [Fact]
    public async Task of_an_unknown_trial_leads_on()
    {
        var (status, page) = await WhyAsync("DEMO-02", "nb", ("line", Line));

        status.Should().Be(HttpStatusCode.NotFound);
        page.Should().Contain("/trials/DEMO-01");
    }

    [Fact]
    public async Task without_a_patient_leads_to_the_page_of_the_trial_which_has_the_form()
    {
        var page = await _client.GetStringAsync(new Uri("/trials/DEMO-01/why", UriKind.Relative));

        page.Should().Contain("action=\"/trials/DEMO-01/why\"").And.Contain("name=\"line\"");
    }

    [Fact]
    public async Task is_not_kept_and_takes_no_form_from_elsewhere()
    {
        using var answer = await _client.SendAsync("/trials/DEMO-01/why", ("line", Line));
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, "/trials/DEMO-01/why")
        {
            Headers = { { "Origin", "https://elsewhere.example" } },
            Content = new FormUrlEncodedContent([KeyValuePair.Create("line", Line)]),
        };
        using var refused = await _client.SendAsync(elsewhere);

        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task of_the_match_is_asked_with_a_button_beside_each_trial_and_the_questions_say_what_they_decide()
    {
        var (_, page) = await _client.AskAsync("/?lang=en", ("line", Line), ("maxKm", "500"));

        page.Should().MatchRegex("form=\"patient\" formaction=\"/trials/DEMO-01/why[^>]*>Why DEMO-01\\?").And.MatchRegex("name=\"maxKm\"[^>]* value=\"500\"");
        page.Should().Contain("Is MET amplified or lost?").And.Contain("May, together with").And.Contain("May rule out").And.Contain("Computed exactly by trying every answer");
    }

    /// <summary>Sends the form from the first page: one that the register does not have has no page of its own.</summary>
    private async Task<(HttpStatusCode Status, string Page)> WhyAsync(string trial, string language, params (string Name, string Value)[] fields)
    {
        using var response = await _client.SendFromAsync("/", $"/trials/{trial}/why?lang={language}", fields);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }
}
