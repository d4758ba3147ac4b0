using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

[Collection(Asking.Name)]
public sealed class The_pages_of_trials(OneService one)
{
    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task show_a_trial_in_plain_words_and_notation()
    {
        var page = await PageAsync("/trials/DEMO-01");

        page.Should().Contain("For deg med lungekreft som vokser igjen.").And.Contain("Du er 18 år eller eldre.").And.Contain("age >= 18");
        page.Should().Contain("Du må ha ikke-småcellet lungekreft.", "where nobody has written a text, it is made from the criterion");
        page.Should().Contain("UNN Tromsø").And.Contain("bekreftet 17. november 2026").And.Contain("<h3>MET amplification</h3>");
        page.Should().Contain("Demonstrasjon, ikke en virkelig studie");
    }

    [Fact]
    public async Task offer_the_nearest_trial_instead_of_a_dead_end()
    {
        var page = await PageAsync("/trials/DEMO-02", HttpStatusCode.NotFound);

        page.Should().Contain("href=\"/trials/DEMO-01\"");
    }

    [Theory]
    [InlineData("/nothing", "nb", "Siden finnes ikke")]
    [InlineData("/nothing?lang=en", "en", "There is no such page")]
    public async Task tell_in_the_readers_language_that_there_is_nothing(string address, string language, string text)
    {
        var page = await PageAsync(address, HttpStatusCode.NotFound);

        page.Should().Contain($"<html lang=\"{language}\"").And.Contain(text);
    }

    private async Task<string> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }
}
