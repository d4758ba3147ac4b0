using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

[Collection(Asking.Name)]
public sealed class Finding_a_trial_for_a_patient(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, 9008 Tromsø";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task by_its_identifier_leads_on_to_why_with_the_patient_and_nothing_of_it_in_the_address()
    {
        using var response = await _client.SendFromAsync("/", "/why", ("line", Line), ("trial", " nct09990002 "));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        response.RequestMessage!.RequestUri!.PathAndQuery.Should().Be("/trials/NCT09990002/why");
        page.Should().Contain("Hvorfor NCT09990002?").And.Contain("Ikke tilbudt").And.Contain($"value=\"{Line}\"");
    }

    [Fact]
    public async Task by_words_offers_those_that_have_them_also_the_ones_that_a_match_leaves_out()
    {
        using var response = await _client.SendFromAsync("/", "/why", ("line", Line), ("trial", "prostate"), ("country", "NO"));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        page.Should().Contain("Treff: 1").And.Contain("formaction=\"/trials/NCT09990002/why\"").And.Contain($"name=\"line\" value=\"{Line}\"").And.Contain("name=\"country\" value=\"NO\"");
    }

    [Fact]
    public async Task by_a_misspelt_identifier_offers_the_nearest()
    {
        using var response = await _client.SendFromAsync("/", "/why", ("line", Line), ("trial", "DEMO-02"));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        page.Should().Contain("Ingen studie i registeret har disse ordene.").And.Contain("formaction=\"/trials/DEMO-01/why\"");
    }

    [Fact]
    public async Task by_nothing_says_what_to_type()
    {
        using var response = await _client.SendFromAsync("/", "/why", ("line", Line), ("trial", ""));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        page.Should().Contain("Skriv en identifikator eller søkeord").And.Contain("id=\"trial-error\"");
    }

    [Fact]
    public async Task needs_a_patient_and_so_leads_back_whoever_opens_its_address()
    {
        using var response = await _client.GetAsync(new Uri("/why?lang=en", UriKind.Relative));

        response.RequestMessage!.RequestUri!.PathAndQuery.Should().Be("/?lang=en");
    }
}
